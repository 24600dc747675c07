//! Server: a static web server with the strictest content security policy under which the page promises to work.

use anyhow::{Result, bail};
use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use std::path::Path;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// The policy: the page may load its own files, run its own WASM, and nothing else.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data:; connect-src 'self'";

/// The same files are served under this folder, too, because the page must work in any folder.
pub const SUBFOLDER: &str = "docs/freezeframe/";

/// A server on a free port of this machine; it stops when the value is dropped.
pub struct Site {
    /// The address of the root folder, with a slash at its end.
    pub url: String,
    task: tokio::task::JoinHandle<()>,
}

impl Site {
    /// Serves a folder that holds an `index.html`.
    pub async fn start(dist: &Path) -> Result<Self> {
        if !dist.join("index.html").exists() {
            bail!("no index.html in {}: run `cargo xtask build` first", dist.display());
        }
        // Files with `.br` or `.gz` beside them are sent compressed, as on a production server.
        let files = ServeDir::new(dist).precompressed_br().precompressed_gzip();
        let app = Router::new()
            .nest_service(&format!("/{SUBFOLDER}"), files.clone())
            .fallback_service(files)
            .layer(set(header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY))
            .layer(set(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
            // The header that the README demands of a server whose files are framed with `sandbox="allow-scripts"`.
            .layer(set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
            .layer(set(header::CACHE_CONTROL, "no-store"));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}/", listener.local_addr()?);
        let task = tokio::spawn(async move {
            // It ends only with an error, which shows as a page that does not load.
            let _ = axum::serve(listener, app).await;
        });
        Ok(Self { url, task })
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn set(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}
