//! The use of spellings over time, as a drawing: a line for each.
//!
//! Time runs as the language of the page does. Lines differ by dashes and by the shape of their points,
//! not by their colours alone.

use std::fmt::Write as _;

use crate::bidi::Direction;
use crate::drift::{Periods, Spelling};
use crate::render::shared::html::escape;

/// Lines of a chart: more are not distinguished.
pub(super) const LINES: usize = 6;
/// Most periods whose points are marked each.
const MARKED: usize = 30;

/// The size of the drawing, and what its lines leave free at the edges.
const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 230.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 30.0;
/// Where counts stand, and the edge across from them.
const COUNTS: f64 = 58.0;
const EDGE: f64 = 30.0;
/// The room that a date needs.
const DATE: f64 = 96.0;

/// A chart.
pub(super) struct Chart<'a> {
    /// Its number on the page.
    pub(super) number: usize,
    pub(super) periods: &'a Periods,
    pub(super) spellings: &'a [Spelling],
    pub(super) direction: Direction,
    /// What it shows, and what is to be seen in it: plain text.
    pub(super) title: String,
    pub(super) description: String,
}

impl Chart<'_> {
    /// The drawing; nothing where there is no time to show.
    pub(super) fn svg(&self) -> String {
        let shown = &self.spellings[..self.spellings.len().min(LINES)];
        let counts = shown.iter().flat_map(|it| it.used.counts.iter().copied());
        let most = counts.max().unwrap_or(0);
        if self.periods.len() < 2 || most == 0 {
            return String::new();
        }
        let scale = Scale {
            chart: self,
            top: rounded_up(most),
        };
        let number = self.number;
        let lines: String = shown
            .iter()
            .enumerate()
            .map(|(at, it)| scale.line(at, it))
            .collect();
        format!(
            "<div class=\"wide drawing\" role=\"region\" aria-labelledby=\"chart-{number}\" tabindex=\"0\">\n<svg class=\"chart\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" direction=\"ltr\" role=\"img\" \
             aria-labelledby=\"chart-{number} about-{number}\">\n<title id=\"chart-{number}\">{}</title>\n\
             <desc id=\"about-{number}\">{}</desc>\n{}{}{lines}</svg>\n</div>\n",
            escape(&self.title),
            escape(&self.description),
            scale.grid(),
            scale.dates(),
        )
    }
}

/// The least number of one digit and zeros, or half of such a one, that is not smaller.
fn rounded_up(most: u64) -> u64 {
    let mut unit = 1_u64;
    while unit.saturating_mul(10) <= most {
        unit = unit.saturating_mul(10);
    }
    let steps = [1, 2, 4, 5, 6, 8, 10].map(|it| unit.saturating_mul(it));
    let fits = steps.into_iter().find(|it| *it >= most);
    // Half of it stands on the scale, too.
    let fits = fits.unwrap_or(most);
    fits + fits % 2
}

struct Scale<'a> {
    chart: &'a Chart<'a>,
    top: u64,
}

impl Scale<'_> {
    fn is_turned(&self) -> bool {
        self.chart.direction == Direction::Rtl
    }

    /// A place along the time, from its beginning.
    fn across(&self, along: f64) -> f64 {
        if self.is_turned() {
            WIDTH - along
        } else {
            along
        }
    }

    fn x(&self, period: usize) -> f64 {
        let room = WIDTH - COUNTS - EDGE;
        let last = self.chart.periods.len() - 1;
        self.across(COUNTS + room * period as f64 / last as f64)
    }

    fn y(&self, count: u64) -> f64 {
        let room = HEIGHT - TOP - BOTTOM;
        TOP + room * (1.0 - count as f64 / self.top as f64)
    }

    fn grid(&self) -> String {
        let ends = [COUNTS, WIDTH - EDGE].map(|it| self.across(it));
        let (at, anchor) = (
            self.across(COUNTS - 10.0),
            if self.is_turned() { "start" } else { "end" },
        );
        let mut out = String::new();
        for count in [0, self.top / 2, self.top] {
            let y = self.y(count);
            // Writing into a string cannot fail.
            let _ = writeln!(
                out,
                "<line class=\"grid\" x1=\"{:.1}\" y1=\"{y:.1}\" x2=\"{:.1}\" y2=\"{y:.1}\"/>\
                 <text x=\"{at:.1}\" y=\"{:.1}\" text-anchor=\"{anchor}\">{count}</text>",
                ends[0],
                ends[1],
                y + 4.5,
            );
        }
        out
    }

    /// The names of as many periods as have room.
    fn dates(&self) -> String {
        let periods = self.chart.periods;
        let room = ((WIDTH - COUNTS - EDGE) / DATE) as usize;
        let step = periods.len().div_ceil(room + 1).max(1);
        let shown = (0..periods.len()).step_by(step);
        let date = |period: usize| {
            format!(
                "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>\n",
                self.x(period),
                HEIGHT - 8.0,
                periods.name(period)
            )
        };
        shown.map(date).collect()
    }

    fn line(&self, at: usize, spelling: &Spelling) -> String {
        let counts = &spelling.used.counts;
        let points = counts.iter().enumerate();
        let points =
            points.map(|(period, count)| format!("{:.1},{:.1}", self.x(period), self.y(*count)));
        let points = points.collect::<Vec<_>>().join(" ");
        let peak = counts.iter().max().copied().unwrap_or(0);
        let is_marked = |count: u64| count > 0 && (counts.len() <= MARKED || count == peak);
        let marked = counts.iter().enumerate().filter(|it| is_marked(*it.1));
        let dots = marked.map(|(period, count)| dot(at, self.x(period), self.y(*count)));
        let name = at + 1;
        format!(
            "<polyline class=\"l{name}\" points=\"{points}\"/>\n{}",
            dots.collect::<String>()
        )
    }
}

/// A point in the shape of its line.
fn dot(at: usize, x: f64, y: f64) -> String {
    let name = at + 1;
    let shape = match at % 3 {
        0 => {
            return format!(
                "<circle class=\"dot d{name}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\"/>\n"
            );
        }
        1 => [[-5.0, -5.0], [5.0, -5.0], [5.0, 5.0], [-5.0, 5.0]],
        _ => [[0.0, -6.5], [6.5, 0.0], [0.0, 6.5], [-6.5, 0.0]],
    };
    let points = shape.map(|[dx, dy]| format!("{:.1},{:.1}", x + dx, y + dy));
    format!(
        "<polygon class=\"dot d{name}\" points=\"{}\"/>\n",
        points.join(" ")
    )
}

/// What a line looks like, beside its spelling.
pub(super) fn key(at: usize) -> String {
    let name = at + 1;
    format!(
        "<svg class=\"key\" viewBox=\"0 0 42 14\" aria-hidden=\"true\"><line class=\"l{name}\" x1=\"2\" y1=\"7\" \
         x2=\"40\" y2=\"7\"/>{}</svg>",
        dot(at, 21.0, 7.0).trim_end()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_top_of_a_scale_has_room_and_a_half() {
        for (most, top) in [
            (1, 2),
            (2, 2),
            (3, 4),
            (5, 6),
            (7, 8),
            (9, 10),
            (11, 20),
            (41, 50),
            (999, 1000),
        ] {
            assert_eq!(rounded_up(most), top, "{most}");
        }
    }
}
