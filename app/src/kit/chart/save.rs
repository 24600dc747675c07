//! Save: a figure as files: its numbers as CSV, its picture as SVG.

use std::fmt::Write as _;

use super::figure::Figure;
use super::{DOT, Drawing, Ink, Mark, path};

/// The numbers of a figure as CSV by RFC 4180.
#[must_use]
pub fn csv(figure: &Figure) -> String {
    let line = |cells: Vec<&str>| cells.into_iter().map(quoted).collect::<Vec<_>>().join(",") + "\r\n";
    let head = line(figure.columns.iter().map(String::as_str).collect());
    let rows = figure.rows.iter().map(|row| line(row.iter().map(|cell| cell.plain.as_str()).collect()));
    head + &rows.collect::<String>()
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.into() }
}

/// Returns the value of a colour or a font by its name in `tokens.css`.
pub type Token<'a> = &'a dyn Fn(&str) -> String;

/// A drawing with its title as SVG, in the present colours of the page.
#[must_use]
pub fn svg(title: &str, drawing: &Drawing, token: Token<'_>) -> String {
    const HEAD: f64 = 30.0;
    let [width, height] = drawing.size;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-10 -{HEAD} {:.0} {:.0}\" font-family=\"{}\" font-size=\"12\">\n\
         <title>{title}</title>\n\
         <rect x=\"-10\" y=\"-{HEAD}\" width=\"100%\" height=\"100%\" fill=\"{}\"/>\n\
         <text x=\"0\" y=\"-10\" font-size=\"14\" font-weight=\"600\" fill=\"{}\">{title}</text>\n",
        width + 20.0,
        height + HEAD + 10.0,
        escaped(&token("--font")),
        escaped(&token("--surface")),
        escaped(&token("--ink")),
        title = escaped(title),
    );
    for mark in &drawing.marks {
        let _ = match mark {
            Mark::Rect { ink, at: [x, y, across, high] } => writeln!(
                out,
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{across:.1}\" height=\"{high:.1}\" {}/>",
                style(*ink, true, token)
            ),
            Mark::Line { ink, points } => writeln!(out, "<path d=\"{}\" {}/>", path(points), style(*ink, false, token)),
            Mark::Dot { ink, at: [x, y] } => {
                writeln!(out, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{DOT}\" {}/>", style(*ink, true, token))
            }
            Mark::Text { ink, at: [x, y], anchor, text } => writeln!(
                out,
                "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{}\" {}>{}</text>",
                anchor.name(),
                style(*ink, true, token),
                escaped(text)
            ),
        };
    }
    out + "</svg>\n"
}

/// How an ink looks, as attributes.
fn style(ink: Ink, filled: bool, token: Token<'_>) -> String {
    let (colour, width, dashes) = match ink {
        Ink::Ground => ("--surface", 0.0, ""),
        Ink::Grid => ("--rule", 1.0, ""),
        Ink::Axis => ("--edge", 1.0, ""),
        Ink::Label => ("--muted", 1.0, ""),
        Ink::Name => ("--ink", 1.0, ""),
        Ink::Counted => ("--defect", 1.0, ""),
        Ink::Well => ("--working", 1.0, ""),
        Ink::Returning => ("--restarting", 1.0, ""),
        Ink::Interval => ("--muted", 1.0, ""),
        Ink::Formula => ("--ink", 2.0, ""),
        Ink::SecondFormula => ("--private", 2.0, "7 4"),
        Ink::Goal => ("--working", 1.5, "3 3"),
        Ink::Here => ("--action", 1.0, ""),
    };
    let colour = escaped(&token(colour));
    match (filled, ink) {
        // What is filled is drawn over: a tint of its colour with an edge.
        (true, Ink::Counted | Ink::Well | Ink::Returning) => {
            return format!("fill=\"{colour}\" fill-opacity=\"0.35\" stroke=\"{colour}\"");
        }
        (true, _) => return format!("fill=\"{colour}\""),
        (false, _) => {}
    }
    let dashes = if dashes.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{dashes}\"") };
    format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\"{dashes}")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::chart::TextAnchor;
    use crate::kit::chart::figure::Cell;

    fn figure() -> Figure {
        let mut drawing = Drawing { size: [100.0, 50.0], ..Drawing::default() };
        drawing.rect(Ink::Counted, [0.0, 1.0, 2.0, 3.0]);
        drawing.line(Ink::Goal, vec![[0.0, 0.0], [9.0, 9.0]]);
        drawing.dot(Ink::Here, [4.0, 4.0]);
        drawing.text(Ink::Name, [1.0, 1.0], TextAnchor::End, "a < b & \"c\"");
        Figure {
            name: "test",
            title: "One & two".into(),
            alt: String::new(),
            drawings: [drawing.clone(), drawing],
            readings: vec![],
            first: 0,
            columns: vec!["time, in s".into(), "runs".into()],
            rows: vec![vec![Cell::words("0 to \"5\""), Cell::count(1_234)]],
        }
    }

    #[test]
    fn numbers_are_saved_as_a_program_reads_them() {
        assert_eq!(csv(&figure()), "\"time, in s\",runs\r\n\"0 to \"\"5\"\"\",1234\r\n");
        assert_eq!((Cell::number(0.5, 2).plain, Cell::count(1_234).shown), ("0.50".into(), "1,234".into()));
    }

    #[test]
    fn a_picture_stands_on_its_own() {
        let token = |name: &str| format!("<{name}>");
        let saved = svg("One & two", &figure().drawings[0], &token);
        assert!(saved.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\"") && saved.ends_with("</svg>\n"));
        for words in
            ["One &amp; two", "fill=\"&lt;--defect>\"", "a &lt; b &amp; &quot;c&quot;", "stroke-dasharray=\"3 3\""]
        {
            assert!(saved.contains(words), "{words}: {saved}");
        }
        assert!(!saved.contains(" class") && !saved.contains(" style"), "it needs no style sheet: {saved}");
        // Every element is closed, and there is one for each mark besides frame, title and ground.
        assert_eq!(saved.matches('<').count(), 2 + 2 + 1 + 2 + 3 + 2);
    }
}
