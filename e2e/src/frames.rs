//! Frames: the cost of a frame while the page animates, as processor time and counts, which do not depend on other
//! load.

use crate::Session;
use crate::session::COMMAND;
use crate::wait::within;
use anyhow::Result;
use serde_json::json;
use std::collections::HashMap;
use std::time::Duration;

/// The mean cost of a frame. The frame rate is only informative: it depends on other load on the machine.
#[derive(Clone, Copy, Debug)]
pub struct Frames {
    /// Frames per second.
    pub rate: f64,
    /// Processor time of the main thread per frame.
    pub main_thread_ms: f64,
    /// Processor time inside animation frame callbacks.
    pub callback_ms: f64,
    /// Layouts.
    pub layouts: f64,
    /// Style recalculations.
    pub styles: f64,
}

/// Counts the page's frames from now on.
const COUNT: &str = "(() => {
  window.__frames = 0;
  const tick = () => { window.__frames += 1; if (window.__frames >= 0) requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
})()";

impl Session {
    /// Measures the frames of the page for this time. Chromium only.
    pub async fn frames(&self, time: Duration) -> Result<Frames> {
        self.driver.cdp().performance().enable().await?;
        self.js(COUNT).await?;
        let (before, first) = (metrics(self).await?, self.frame_count().await?);
        tokio::time::sleep(time).await;
        let (after, last) = (metrics(self).await?, self.frame_count().await?);
        let count = (last - first).max(1.0);
        let callback_ms = self.callback_time(time).await?;
        self.js("window.__frames = -Infinity").await?;
        let spent = |name: &str| after.get(name).unwrap_or(&0.0) - before.get(name).unwrap_or(&0.0);
        Ok(Frames {
            rate: count / spent("Timestamp"),
            main_thread_ms: spent("ThreadTime") * 1000.0 / count,
            callback_ms,
            layouts: spent("LayoutCount") / count,
            styles: spent("RecalcStyleCount") / count,
        })
    }

    async fn frame_count(&self) -> Result<f64> {
        Ok(self.js("window.__frames").await?.as_f64().unwrap_or(0.0))
    }

    /// Milliseconds per frame in animation frame callbacks, by the clock of the thread.
    async fn callback_time(&self, time: Duration) -> Result<f64> {
        let cdp = self.driver.cdp().connect().await?;
        let mut events = cdp.subscribe_connection();
        let config =
            json!({"transferMode": "ReportEvents", "traceConfig": {"includedCategories": ["devtools.timeline"]}});
        cdp.send_raw("Tracing.start", config).await?;
        let before = self.frame_count().await?;
        tokio::time::sleep(time).await;
        let frames = (self.frame_count().await? - before).max(1.0);
        cdp.send_raw("Tracing.end", json!({})).await?;
        let mut microseconds = 0.0;
        loop {
            let event = within(COMMAND, "reading the trace", events.recv()).await?;
            match event.method.as_str() {
                "Tracing.dataCollected" => microseconds += callbacks(&event.params["value"]),
                "Tracing.tracingComplete" => break,
                _ => {}
            }
        }
        cdp.detach().await?;
        Ok(microseconds / 1000.0 / frames)
    }
}

/// The processor time of the animation frame callbacks among trace events, in microseconds.
fn callbacks(events: &serde_json::Value) -> f64 {
    let events = events.as_array().into_iter().flatten();
    events.filter(|event| event["name"] == "FireAnimationFrame").filter_map(|event| event["tdur"].as_f64()).sum()
}

/// Chromium's own counters of the page.
pub(crate) async fn metrics(session: &Session) -> Result<HashMap<String, f64>> {
    let metrics = session.driver.cdp().performance().get_metrics().await?;
    Ok(metrics.into_iter().map(|metric| (metric.name, metric.value)).collect())
}
