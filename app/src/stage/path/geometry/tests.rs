//! Tests of the path: the order of stations, positions of sends, and capsules that merge.

use super::*;

fn send(number: u32, station: Station, since: u64, until: Option<u64>, state: SendState) -> SendView {
    SendView {
        number,
        vp: 0,
        slot: 0,
        page: 0,
        station,
        since: SimTime(since),
        until: until.map(SimTime),
        handler: HandlerKind::Before,
        state,
    }
}

#[test]
fn stations_are_numbered_in_the_order_of_the_handler() {
    let order = |handler| -> Vec<(usize, Station)> {
        stations(PathPart::Host, handler).iter().map(|mark| (mark.number, mark.station)).collect()
    };
    assert_eq!(order(HandlerKind::Before)[1..3], [(6, Station::Check), (7, Station::Register)]);
    assert_eq!(order(HandlerKind::After)[1..3], [(6, Station::Register), (7, Station::Check)]);
    assert_eq!(stations(PathPart::Guest, HandlerKind::Before).len(), 4);
}

#[test]
fn the_lines_meet_where_the_loop_goes_down_and_up() {
    for handler in [HandlerKind::Before, HandlerKind::After] {
        assert_eq!(station_x(Station::Signal, handler), station_x(Station::PickUp, handler));
        assert_eq!(station_x(Station::SlotBack, handler), station_x(Station::TakeSlot, handler));
    }
}

#[test]
fn only_the_handler_before_the_update_has_a_gap() {
    let (from, to) = gap(HandlerKind::Before).unwrap();
    assert!(from < to);
    assert_eq!(gap(HandlerKind::After), None);
}

#[test]
fn a_send_travels_between_stations_and_never_leaves_the_line() {
    let send = send(1, Station::Check, 100, Some(200), SendState::InGap);
    let x = |at| place(&send, SimTime(at), HandlerKind::Before).x;
    let (from, to) = gap(HandlerKind::Before).unwrap();
    assert_eq!(x(100), from);
    assert_eq!(x(150), f64::midpoint(from, to));
    assert_eq!(x(200), to);
    assert_eq!(x(999), to);
    assert_eq!(x(0), from);
}

#[test]
fn the_signal_goes_down_to_the_host() {
    let send = send(1, Station::Signal, 0, Some(100), SendState::Moving);
    let at = |t| place(&send, SimTime(t), HandlerKind::Before);
    assert_eq!((at(0).part, at(0).off), (PathPart::Guest, 0.0));
    assert_eq!((at(60).part, at(60).x), (PathPart::Host, 0.0));
    assert_eq!(at(100), Place { part: PathPart::Host, x: 0.0, off: 0.0 });
}

#[test]
fn capsules_that_would_cover_each_other_become_one() {
    let sends = [
        send(3, Station::Device, 0, Some(100), SendState::Moving),
        send(2, Station::Device, 0, Some(100), SendState::Moving),
        send(1, Station::PickUp, 0, Some(100), SendState::Moving),
        send(9, Station::Register, 0, None, SendState::Stranded),
    ];
    let capsules = capsules(&sends, SimTime(10), HandlerKind::Before, PathPart::Host);
    let numbers: Vec<_> = capsules.iter().map(|capsule| capsule.numbers.clone()).collect();
    assert_eq!(numbers, [vec![1], vec![2, 3]]);
    assert_eq!(counts(&sends, HandlerKind::Before, PathPart::Host), [1, 0, 0, 2, 0]);
}
