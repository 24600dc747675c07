// What takes long is answered beside the page, by the WASM of src/bin/studies.rs. Loaded only when the reader asks for
// something. As a worker this file answers; imported by the page it hires such workers, or answers on the page's own
// thread, a few milliseconds at a time, where the browser allows no worker (a sandboxed frame).
import init, { Inquiry, learn } from "./studies.js";

let ready;

// Answers one question in these words. `tell` gets packed answers, or a text if something broke; `rest` says whether to
// go on.
async function answer(words, ask, sliceMs, rest, tell) {
  try {
    await (ready ??= init().then(() => learn(...words)));
  } catch {
    return tell(null); // its file is missing
  }
  try {
    const inquiry = new Inquiry(ask);
    let [budget, spentMs, toldMs] = [1000, 0, 0];
    do {
      const start = performance.now();
      const said = inquiry.advance(budget, spentMs);
      const tookMs = performance.now() - start;
      spentMs += tookMs;
      budget = Math.min(1e8, Math.max(100, budget * Math.min(2, sliceMs / Math.max(tookMs, 0.1))));
      // More often would only keep the page busy.
      if (inquiry.over() || spentMs - toldMs >= 400) {
        toldMs = spentMs;
        tell(said);
      }
    } while (!inquiry.over() && (await rest()));
    inquiry.free();
  } catch (error) {
    tell(String(error));
  }
}

if (typeof WorkerGlobalScope !== "undefined") {
  onmessage = ({ data: [index, words, ask] }) => answer(words, ask, 40, () => true, (said) => postMessage([index, said]));
}

// Workers that answer for the page, in its words. To dismiss them is to stop at once.
export function hire(count, first, later, tell) {
  const words = [first, later];
  let dismissed = false;
  const pause = () => new Promise((done) => setTimeout(() => done(!dismissed)));
  const here = (index, ask) => answer(words, ask, 6, pause, (said) => dismissed || tell(index, said));
  const hands = Array.from({ length: count }, () => {
    const asks = [];
    try {
      const worker = new Worker(import.meta.url, { type: "module" });
      let answered = false;
      worker.onmessage = ({ data: [index, said] }) => {
        answered = true;
        tell(index, said);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        worker.terminate();
        if (answered) return tell(asks[0][0], event.message || "worker");
        // It never came to life: the policy or the browser forbids it.
        hand.ask = here;
        for (const [index, ask] of asks) here(index, ask);
      };
      const hand = {
        ask(index, ask) {
          asks.push([index, ask]);
          worker.postMessage([index, words, ask]);
        },
        stop: () => worker.terminate(),
      };
      return hand;
    } catch {
      return { ask: here, stop() {} };
    }
  });
  return {
    ask: (index, ask) => hands[index % count].ask(index, ask),
    dismiss() {
      dismissed = true;
      for (const hand of hands) hand.stop();
    },
  };
}
