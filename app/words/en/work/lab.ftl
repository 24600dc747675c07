eyebrow = The lab
title = Every run, every moment
lead = The same run before and after the update, side by side. Choose a run, play it, step through it, and open the race behind any lost wake-up.
