//! Load: the cost of a cold load in time, bytes and memory on a slow phone and a slow network.

use crate::Session;
use crate::frames::metrics;
use anyhow::Result;
use serde_json::{Value, json};

/// The cost of opening a page with an empty cache, the processor four times slower, 1.6 Mbit/s and 150 ms latency.
#[derive(Clone, Debug)]
pub struct Load {
    /// When the first text or picture was drawn.
    pub first_paint_ms: f64,
    /// When the app set its mark `app-interactive`.
    pub interactive_ms: f64,
    /// Bytes received, headers and bodies, as transferred.
    pub bytes: u64,
    /// Each file's name and bytes received.
    pub files: Vec<(String, u64)>,
    /// JavaScript memory after a garbage collection, without the memory of WASM.
    pub heap_bytes: u64,
    /// Processor time of the page's main thread until it was interactive.
    pub main_thread_ms: f64,
}

/// Reads the performance entries of the page: first paint, interactive, and the files it fetched.
const TIMING: &str = "(() => {
  const first = (name) => performance.getEntriesByName(name)[0]?.startTime ?? 0;
  const fetched = ['navigation', 'resource'].flatMap((kind) => performance.getEntriesByType(kind));
  const files = fetched.map((entry) => [entry.name, entry.transferSize]);
  return { paint: first('first-contentful-paint'), interactive: first('app-interactive'), files };
})()";

impl Session {
    /// Opens an address like [`open`](Session::open), slowed down, and measures. Chromium only, and once for each
    /// session: a second load finds a warm cache of compiled code.
    pub async fn load(&self, path: &str) -> Result<Load> {
        let cdp = self.driver.cdp();
        cdp.send_raw("Network.enable", json!({})).await?;
        cdp.performance().enable().await?;
        let network = json!({"offline": false, "latency": 150, "downloadThroughput": 1_638_400 / 8, "uploadThroughput": 750_000 / 8});
        cdp.send_raw("Network.emulateNetworkConditions", network).await?;
        cdp.send_raw("Emulation.setCPUThrottlingRate", json!({"rate": 4})).await?;
        self.open(path).await?;
        let spent = metrics(self).await?;
        cdp.send_raw("Emulation.setCPUThrottlingRate", json!({"rate": 1})).await?;
        let timing = self.js(TIMING).await?;
        cdp.send_raw("HeapProfiler.enable", json!({})).await?;
        cdp.send_raw("HeapProfiler.collectGarbage", json!({})).await?;
        let heap = cdp.send_raw("Runtime.getHeapUsage", json!({})).await?;
        let files: Vec<(String, u64)> = timing["files"].as_array().into_iter().flatten().map(file).collect();
        Ok(Load {
            first_paint_ms: timing["paint"].as_f64().unwrap_or(0.0),
            interactive_ms: timing["interactive"].as_f64().unwrap_or(0.0),
            bytes: files.iter().map(|(_, bytes)| bytes).sum(),
            files,
            heap_bytes: heap["usedSize"].as_u64().unwrap_or(0),
            main_thread_ms: spent.get("ThreadTime").unwrap_or(&0.0) * 1000.0,
        })
    }
}

fn file(entry: &Value) -> (String, u64) {
    (entry[0].as_str().unwrap_or("").to_owned(), entry[1].as_u64().unwrap_or(0))
}
