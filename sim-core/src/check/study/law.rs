//! Laws of probability an interval needs: the normal, Student's t and the binomial. Floats, through `libm` alone.

/// The standard normal's quantile: the z with `P(Z ≤ z) = p`.
#[must_use]
pub fn normal_quantile(p: f64) -> f64 {
    bisect(p, |z| libm::erfc(-z / core::f64::consts::SQRT_2) / 2.0)
}

/// Student's t with `df` degrees of freedom: the t with `P(T ≤ t) = p`.
#[must_use]
pub fn t_quantile(p: f64, df: f64) -> f64 {
    bisect(p, |t| {
        let tail = incomplete_beta(df / (df + t * t), df / 2.0, 0.5) / 2.0;
        if t < 0.0 { tail } else { 1.0 - tail }
    })
}

/// `P(X ≤ k)` of a binomial with `n` trials of probability one half.
#[must_use]
pub fn coin_tail(k: u64, n: u64) -> f64 {
    if k >= n { 1.0 } else { incomplete_beta(0.5, (n - k) as f64, k as f64 + 1.0) }
}

/// Where a distribution function reaches `p`, by halving ±1000 until the ends meet.
fn bisect(p: f64, below: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (-1000.0, 1000.0);
    for _ in 0..70 {
        let middle = (low + high) / 2.0;
        if below(middle) < p { low = middle } else { high = middle }
    }
    (low + high) / 2.0
}

/// The regularised incomplete beta function I_x(a, b), by its continued fraction (DLMF 8.17.22), which converges
/// quickly below the mean; above it the symmetry I_x(a, b) = 1 − I_{1−x}(b, a) is used.
fn incomplete_beta(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 || x >= 1.0 {
        return x.clamp(0.0, 1.0);
    }
    if x > (a + 1.0) / (a + b + 2.0) {
        return 1.0 - incomplete_beta(1.0 - x, b, a);
    }
    let ln_beta = libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(a + b);
    let front = libm::exp(a * libm::log(x) + b * libm::log(1.0 - x) - ln_beta) / a;
    // Lentz's way of evaluating a continued fraction from the front.
    let (mut c, mut d) = (1.0, 1.0 / (1.0 - (a + b) * x / (a + 1.0)));
    let mut fraction = d;
    for m in 1..10_000 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        for term in [even, odd] {
            d = 1.0 / (1.0 + term * d);
            c = 1.0 + term / c;
            fraction *= c * d;
        }
        if (c * d - 1.0).abs() < 1e-15 {
            break;
        }
    }
    front * fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tables of Student's t and of the normal, as printed in any textbook; the binomial by hand.
    #[test]
    fn agree_with_the_tables() {
        for (got, table) in [
            (normal_quantile(0.975), 1.959_964),
            (normal_quantile(0.995), 2.575_829),
            (normal_quantile(0.05), -1.644_854),
            (t_quantile(0.975, 1.0), 12.706_205),
            (t_quantile(0.975, 4.0), 2.776_445),
            (t_quantile(0.95, 10.0), 1.812_461),
            (t_quantile(0.025, 30.0), -2.042_272),
            (t_quantile(0.975, 1e7), 1.959_964),
            (coin_tail(1, 8), 9.0 / 256.0),
            (coin_tail(0, 5), 1.0 / 32.0),
            (coin_tail(5, 10), 638.0 / 1024.0),
            (coin_tail(500_000, 1_000_001), 0.5),
        ] {
            assert!((got - table).abs() < 1e-6, "{got} against {table}");
        }
    }
}
