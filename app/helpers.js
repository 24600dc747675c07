// Studies take longer than a frame. They are computed beside the page, by the WASM of src/bin/studies.rs, which is loaded only
// when the reader asks for one. This file has two parts. Run as a worker, it computes. Imported by the page, it starts such
// workers, or computes on the page's own thread, a few milliseconds at a time, where the browser allows no worker (a
// sandboxed frame).
import init, { Job, take_words } from "./studies.js";

let ready;

// Computes the response to one packed request, in these words, in slices of about `sliceMs`. Calls `onResponse` with packed
// responses, with a message if the program broke, or with null if its files are missing. `pause` is awaited between two slices
// and says whether to go on.
async function compute(words, request, sliceMs, pause, onResponse) {
  try {
    await (ready ??= init().then(() => take_words(...words)));
  } catch {
    return onResponse(null);
  }
  try {
    const job = new Job(request);
    let [budget, spentMs, respondedMs] = [1000, 0, 0];
    do {
      const start = performance.now();
      const response = job.advance(budget, spentMs);
      const tookMs = performance.now() - start;
      spentMs += tookMs;
      budget = Math.min(1e8, Math.max(100, budget * Math.min(2, sliceMs / Math.max(tookMs, 0.1))));
      // More responses than this would only keep the page busy.
      if (job.over() || spentMs - respondedMs >= 400) {
        respondedMs = spentMs;
        onResponse(response);
      }
    } while (!job.over() && (await pause()));
    job.free();
  } catch (error) {
    onResponse(String(error));
  }
}

if (typeof WorkerGlobalScope !== "undefined") {
  onmessage = ({ data: [index, words, request] }) =>
    compute(words, request, 40, () => true, (response) => postMessage([index, response]));
}

// Starts workers that respond to the page's requests in its words. `stop` ends them at once.
export function start(count, first, later, onResponse) {
  const words = [first, later];
  let stopped = false;
  const pause = () => new Promise((done) => setTimeout(() => done(!stopped)));
  const onThePage = (index, request) =>
    compute(words, request, 6, pause, (response) => stopped || onResponse(index, response));
  const workers = Array.from({ length: count }, () => {
    const requests = [];
    try {
      const worker = new Worker(import.meta.url, { type: "module" });
      let hasResponded = false;
      worker.onmessage = ({ data: [index, response] }) => {
        hasResponded = true;
        onResponse(index, response);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        worker.terminate();
        if (hasResponded) return onResponse(requests[0][0], event.message || "worker");
        // It never started: a policy or the browser forbids workers.
        own.send = onThePage;
        for (const [index, request] of requests) onThePage(index, request);
      };
      const own = {
        send(index, request) {
          requests.push([index, request]);
          worker.postMessage([index, words, request]);
        },
        stop: () => worker.terminate(),
      };
      return own;
    } catch {
      return { send: onThePage, stop() {} };
    }
  });
  return {
    send: (index, request) => workers[index % count].send(index, request),
    stop() {
      stopped = true;
      for (const worker of workers) worker.stop();
    },
  };
}
