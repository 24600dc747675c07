//! A docs page of another site that embeds the page.

use anyhow::Result;
use tokio::io::AsyncWriteExt;

/// Serves a docs page on an origin of its own, without a content security policy. Returns its address.
pub async fn serve_docs_page(body: &str) -> Result<String> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}/", listener.local_addr()?);
    let answer = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    );
    tokio::spawn(async move {
        while let Ok((mut visitor, _)) = listener.accept().await {
            let _ = visitor.write_all(answer.as_bytes()).await;
            let _ = visitor.shutdown().await;
        }
    });
    Ok(address)
}
