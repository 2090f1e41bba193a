"""What is worked out once is worked out once, in whatever thread it is asked for first."""

from __future__ import annotations

import threading
import time

from agent.once import once


class Slow:
    made = 0

    @once
    def thing(self) -> int:
        time.sleep(0.02)
        self.made += 1
        return self.made


def test_many_threads_get_the_same() -> None:
    slow, got = Slow(), list[int]()
    threads = [threading.Thread(target=lambda: got.append(slow.thing)) for _ in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert got == [1] * 8
    assert slow.__dict__["thing"] == 1
