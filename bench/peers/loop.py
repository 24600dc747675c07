"""The loop in SimPy, as its documentation shows: a process for each processor, a resource for each station.

    python loop.py <nanoseconds to simulate> <seed>
"""

import gc
import json
import random
import sys
import time

import simpy

PROCESSORS = 4096
THINK_NS = 1_000_000
STATIONS = [(64, 10_000), (24, 5_000), (96, 20_000)]


class Counted:
    """What is counted: the sums of moments, whose difference is the sum of all response times."""

    events = 0
    departures = 0
    departed = 0
    completions = 0
    returned = 0


def processor(env, stations, draw, counted):
    """Thinks, passes the stations, and thinks again."""
    while True:
        yield env.timeout(int(draw(1 / THINK_NS)) + 1)
        counted.events += 1
        counted.departures += 1
        counted.departed += env.now
        for station, rate in stations:
            with station.request() as request:
                yield request
                yield env.timeout(int(draw(rate)) + 1)
            counted.events += 1
        counted.completions += 1
        counted.returned += env.now


def main():
    length_ns, seed = int(sys.argv[1]), int(sys.argv[2])
    draw = random.Random(seed).expovariate
    env = simpy.Environment()
    stations = [(simpy.Resource(env, capacity=servers), 1 / mean_ns) for servers, mean_ns in STATIONS]
    counted = Counted()
    for _ in range(PROCESSORS):
        env.process(processor(env, stations, draw, counted))
    gc.collect()
    start = time.thread_time_ns()
    env.run(until=length_ns)
    spent = time.thread_time_ns() - start
    under_way = counted.departures - counted.completions
    response = (counted.returned + under_way * length_ns - counted.departed) / counted.departures
    print(json.dumps({
        "contender": "simpy",
        "events": counted.events,
        "end_ns": length_ns,
        "completions": counted.completions,
        "throughput": counted.completions / length_ns,
        "response_ns": response,
        "cpu_ns_per_event": spent / counted.events,
    }))


main()
