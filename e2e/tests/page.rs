//! Tests of the built page in a real browser, under its strict policy.

mod access;
mod bench;
mod check;
mod evidence;
mod impact;
mod lab;
mod load;
mod missions;
mod freeze_rate;
mod places;
mod runbook;
mod steps;
mod story;
mod team;
mod walkthrough;
mod announcements;
mod language;
mod translated;
