//! Order: sorting few things. The library's own sort is made for many, and comes once for each kind of thing sorted:
//! that was a thirtieth of the page's code.

/// Puts things in the order of their keys; those with equal keys stay as they came. Quick for a handful, and for more
/// that are almost in order.
pub fn sort_few<T, K: Ord>(all: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..all.len() {
        let mut at = end;
        while at > 0 && key(&all[at]) < key(&all[at - 1]) {
            all.swap(at, at - 1);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sort_few;

    #[test]
    fn few_things_come_in_order_and_equals_stay_as_they_came() {
        let mut pairs = [(3, 'a'), (1, 'b'), (3, 'c'), (0, 'd'), (1, 'e')];
        sort_few(&mut pairs, |(number, _)| *number);
        assert_eq!(pairs, [(0, 'd'), (1, 'b'), (1, 'e'), (3, 'a'), (3, 'c')]);
        let mut none: [u8; 0] = [];
        sort_few(&mut none, |byte| *byte);
    }
}
