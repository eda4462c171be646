"""What Scripts/ask-room and Scripts/measure-room share: requests at a steady rate, and how long answers took."""

import asyncio
import time
import urllib.parse


async def ask(host, port, path, due, took, statuses):
    await asyncio.sleep(max(0, due - time.perf_counter()))
    try:
        reader, writer = await asyncio.open_connection(host, port)
        writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n".encode())
        answer = await reader.read(-1)
        writer.close()
        status = answer[9:12].decode()
    except OSError as error:
        status = type(error).__name__
    took.append((time.perf_counter() - due) * 1000)
    statuses[status] = statuses.get(status, 0) + 1


async def _load(address, paths, rate, count):
    place = urllib.parse.urlsplit(address)
    start, took, statuses = time.perf_counter() + 0.2, [], {}
    await asyncio.gather(
        *(
            ask(place.hostname, place.port, paths[i % len(paths)], start + i / rate, took, statuses)
            for i in range(count)
        )
    )
    return sorted(took), statuses


def load(address, paths, rate, count):
    """Asks for the paths in turn, whether the server has answered or not. Times count from the moment at which a request was
    due, so that one slow answer does not hide those that wait behind it. Gives milliseconds, the shortest first, and how often
    each status came."""
    return asyncio.run(_load(address, paths, rate, count))


def percentile(took, percent):
    return took[min(len(took) - 1, int(len(took) * percent / 100))]


def told(took, statuses, rate):
    shown = ", ".join(f"p{p:g} {percentile(took, p):.1f}" for p in (50, 90, 99, 99.9))
    return f"{len(took)} requests at {rate:g}/s: {shown}, most {took[-1]:.1f} ms; {statuses}"
