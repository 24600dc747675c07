// The loop as one would write it by hand for a JavaScript engine: typed arrays, no objects, no allocation on the way.
//
//     node loop.js <nanoseconds to simulate> <seed>
//
// `sim-core/tests/loop_speed.rs` evaluates this file inside a page, next to sim-core.

/** Builds the engine; the function it gives back runs the loop from its start and returns what it counted. */
function engine() {
  "use strict";
  const PROCESSORS = 4096;
  const THINK_NS = 1_000_000;
  const SERVERS = Int32Array.of(64, 24, 96);
  const MEAN_NS = Float64Array.of(10_000, 5_000, 20_000, THINK_NS);
  const THINKING = 3;

  // A timer is one number, time × 4096 + processor: below 2^53, so exact, for 36 simulated minutes. Ties go by
  // processor. The heap has four children a node, and its first is at index 3, so that siblings share a line of the
  // cache.
  const heap = new Float64Array(PROCESSORS + 8);
  const at = new Uint8Array(PROCESSORS);
  const busy = new Int32Array(3);
  // One ring for each station, as long as there are processors, so that it never overflows.
  const ring = new Uint16Array(3 * PROCESSORS);
  const first = new Int32Array(3);
  const waiting = new Int32Array(3);

  // Marsaglia and Tsang's ziggurat for the exponential law, with 256 layers, on 32 random bits.
  const layer = new Uint32Array(256);
  const width = new Float64Array(256);
  const height = new Float64Array(256);
  {
    const area = 3.949659822581572e-3;
    let right = 7.69711747013104972;
    let previous = right;
    const scale = 4294967296;
    const q = area / Math.exp(-right);
    layer[0] = (right / q) * scale;
    layer[1] = 0;
    width[0] = q / scale;
    width[255] = right / scale;
    height[0] = 1;
    height[255] = Math.exp(-right);
    for (let i = 254; i >= 1; i--) {
      right = -Math.log(area / right + Math.exp(-right));
      layer[i + 1] = (right / previous) * scale;
      previous = right;
      height[i] = Math.exp(-right);
      width[i] = right / scale;
    }
  }

  // Values that change often are in typed arrays or local variables: a variable shared by closures would be boxed.
  const random = new Int32Array(4);

  /** 32 random bits by sfc32: four words of state, additions and shifts only. */
  function bits() {
    const a = random[0];
    const b = random[1];
    const c = random[2];
    const d = random[3];
    const word = (((a + b) | 0) + d) | 0;
    random[3] = d + 1;
    random[0] = b ^ (b >>> 9);
    random[1] = c + (c << 3);
    random[2] = ((c << 21) | (c >>> 11)) + word;
    return word >>> 0;
  }

  /** An exponential time in whole nanoseconds, rounded up. */
  function time(meanNs) {
    const word = bits();
    const box = word & 255;
    return Math.floor((word < layer[box] ? word * width[box] : rare(word, box)) * meanNs) + 1;
  }

  /** What the ziggurat does once in a hundred draws. */
  function rare(word, box) {
    for (;;) {
      if (box === 0) return 7.69711747013104972 - Math.log((bits() + 1) / 4294967296);
      const x = word * width[box];
      if (height[box] + (bits() / 4294967296) * (height[box - 1] - height[box]) < Math.exp(-x)) return x;
      word = bits();
      box = word & 255;
      if (word < layer[box]) return word * width[box];
    }
  }

  const ROOT = 3;

  /** Puts a timer at the root of a heap that ends before `end`, and lets it sink. */
  function sink(key, end) {
    let place = ROOT;
    let child = 4;
    while (child + 3 < end) {
      const k0 = heap[child];
      const k1 = heap[child + 1];
      const k2 = heap[child + 2];
      const k3 = heap[child + 3];
      // Two pairs, then the better of both: shorter chains than one after the other.
      const left = k1 < k0 ? child + 1 : child;
      const leftKey = k1 < k0 ? k1 : k0;
      const right = k3 < k2 ? child + 3 : child + 2;
      const rightKey = k3 < k2 ? k3 : k2;
      const least = rightKey < leftKey ? rightKey : leftKey;
      if (key < least) {
        heap[place] = key;
        return;
      }
      heap[place] = least;
      place = rightKey < leftKey ? right : left;
      child = (place << 2) - 8;
    }
    if (child < end) {
      let best = child;
      for (let other = child + 1; other < end; other++) if (heap[other] < heap[best]) best = other;
      if (heap[best] < key) {
        heap[place] = heap[best];
        place = best;
      }
    }
    heap[place] = key;
  }

  /** Puts a timer at the end of the heap and lets it rise. */
  function rise(key, end) {
    let place = end;
    while (place > ROOT) {
      const parent = (place + 8) >> 2;
      if (heap[parent] < key) break;
      heap[place] = heap[parent];
      place = parent;
    }
    heap[place] = key;
  }

  return function run(lengthNs, seed) {
    random.set([seed, seed ^ 0x9e3779b9, 0x243f6a88, 1]);
    for (let i = 0; i < 20; i++) bits();
    busy.fill(0);
    first.fill(0);
    waiting.fill(0);
    at.fill(THINKING);
    let end = ROOT;
    for (let processor = 0; processor < PROCESSORS; processor++) rise(time(THINK_NS) * PROCESSORS + processor, end++);

    let events = 0;
    let completions = 0;
    let departures = 0;
    // Sums of moments: their difference is the sum of all response times.
    let departed = 0;
    let returned = 0;
    const stop = (lengthNs + 1) * PROCESSORS;
    // The timer at the root fires. The first timer that is set takes its place, or the last one of the heap if none is
    // set.
    for (let key = heap[ROOT]; key < stop; key = heap[ROOT]) {
      events++;
      const now = Math.floor(key / PROCESSORS);
      const processor = key - now * PROCESSORS;
      const station = at[processor];
      let next = station + 1;
      let open = true;
      if (station === THINKING) {
        departures++;
        departed += now;
        next = 0;
      } else if (waiting[station] > 0) {
        const other = ring[station * PROCESSORS + first[station]];
        first[station] = (first[station] + 1) & (PROCESSORS - 1);
        waiting[station]--;
        sink((now + time(MEAN_NS[station])) * PROCESSORS + other, end);
        open = false;
      } else {
        busy[station]--;
      }
      at[processor] = next;
      if (next === THINKING) {
        completions++;
        returned += now;
      } else if (busy[next] < SERVERS[next]) {
        busy[next]++;
      } else {
        ring[next * PROCESSORS + ((first[next] + waiting[next]) & (PROCESSORS - 1))] = processor;
        waiting[next]++;
        if (open) sink(heap[--end], end);
        continue;
      }
      const due = (now + time(MEAN_NS[next])) * PROCESSORS + processor;
      if (open) sink(due, end);
      else rise(due, end++);
    }
    const response = (returned + (departures - completions) * lengthNs - departed) / departures;
    return { events, end_ns: lengthNs, completions, throughput: completions / lengthNs, response_ns: response };
  };
}

if (typeof process !== "undefined" && process.argv && process.argv.length >= 4) {
  const [lengthNs, seed] = process.argv.slice(2).map(Number);
  const run = engine();
  // A short warm-up, so that the measured code is compiled.
  run(lengthNs / 10, seed + 1);
  const before = process.cpuUsage();
  const found = run(lengthNs, seed);
  const spent = process.cpuUsage(before);
  const cpu = ((spent.user + spent.system) * 1000) / found.events;
  console.log(JSON.stringify({ contender: "javascript", ...found, cpu_ns_per_event: cpu }));
}
