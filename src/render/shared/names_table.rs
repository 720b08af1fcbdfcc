//! The table of names on a page: which kinds it shows and in which order are chosen without script.
//!
//! Buttons of a form choose, and the style sheet shows the rows that belong to them. Each order is a
//! body of the table in that order, so that the eye, the keyboard and a screen reader meet the rows
//! alike; of the bodies one is shown. A pair of forms stands in one cell, which one click selects.

use crate::bidi::Direction;
use crate::diag::Message;
use crate::l10n::Localizer;
use crate::render::shared::html::{escape, table_of};
use crate::text::{FoldLevel, Lang, fold_key};

/// Fewer rows are seen at a glance.
const FEW: usize = 4;
/// The rows of more are not written again for each order.
const MANY: usize = 300;

/// A name.
pub(in crate::render) struct NameRow {
    /// The message that names its kind.
    pub(in crate::render) kind: &'static str,
    /// The form in the language of the page, or the only one.
    pub(in crate::render) form: String,
    /// How often it is mentioned.
    pub(in crate::render) count: usize,
    /// Where first: the number of the document, and the byte in it.
    pub(in crate::render) place: [usize; 2],
    /// The cells, as HTML.
    pub(in crate::render) cells: String,
}

/// An order of the rows, as the value of a button.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::render) enum Order {
    Count,
    Place,
    Alphabet,
    Kind,
}

impl Order {
    const ALL: [Order; 4] = [Order::Count, Order::Place, Order::Alphabet, Order::Kind];

    /// The name of the button and of the body of the table, and the message on the button.
    fn message(self) -> &'static str {
        match self {
            Order::Count => "names-by-count",
            Order::Place => "names-by-place",
            Order::Alphabet => "names-by-alphabet",
            Order::Kind => "names-by-kind",
        }
    }
}

/// A table of names.
pub(in crate::render) struct NamesTable<'a> {
    /// The id of the heading that names it.
    pub(in crate::render) heading: &'static str,
    /// The caption, as HTML.
    pub(in crate::render) caption: String,
    /// The header cells behind those of the two forms, as HTML.
    pub(in crate::render) head: String,
    /// The rows.
    pub(in crate::render) rows: Vec<NameRow>,
    /// The order that the rows are in.
    pub(in crate::render) order: Order,
    /// The words of the page.
    pub(in crate::render) words: &'a Localizer,
}

impl NamesTable<'_> {
    /// The buttons and the table.
    pub(in crate::render) fn render(&self) -> String {
        let orders = self.orders();
        let mut bodies = self.body(None, &(0..self.rows.len()).collect::<Vec<_>>());
        for (order, rows) in &orders {
            bodies.push_str(&self.body(Some(*order), rows));
        }
        let copy = self.say("names-copy");
        let caption = format!("{} <span class=\"hint\">{copy}</span>", self.caption);
        let table = table_of(self.heading, &caption, &self.head, &bodies);
        format!("{}{table}", self.buttons(&orders))
    }

    fn say(&self, id: &'static str) -> String {
        escape(&self.words.text(&Message::new(id)))
    }

    fn body(&self, order: Option<Order>, rows: &[usize]) -> String {
        let row = |&at: &usize| {
            let NameRow { kind, cells, .. } = &self.rows[at];
            format!("<tr class=\"{kind}\">{cells}</tr>\n")
        };
        let rows: String = rows.iter().map(row).collect();
        let attributes = order.map(|it| format!(" class=\"{}\" hidden", it.message()));
        format!(
            "<tbody{}>\n{rows}</tbody>\n",
            attributes.unwrap_or_default()
        )
    }

    /// The rows in the orders in which they are not.
    fn orders(&self) -> Vec<(Order, Vec<usize>)> {
        if !(FEW..=MANY).contains(&self.rows.len()) {
            return Vec::new();
        }
        let others = Order::ALL.into_iter().filter(|&it| it != self.order);
        let sorted = others.map(|it| (it, self.sorted(it)));
        sorted.filter(|it| !it.1.is_sorted()).collect()
    }

    fn sorted(&self, order: Order) -> Vec<usize> {
        let mut numbers: Vec<usize> = (0..self.rows.len()).collect();
        let row = |at: &usize| &self.rows[*at];
        match order {
            Order::Count => numbers.sort_by_key(|it| std::cmp::Reverse(row(it).count)),
            Order::Place => numbers.sort_by_key(|it| row(it).place),
            Order::Alphabet => {
                numbers.sort_by_cached_key(|it| fold_key(&row(it).form, FoldLevel::Letters));
            }
            Order::Kind => numbers.sort_by_cached_key(|it| self.say(row(it).kind)),
        }
        numbers
    }

    fn buttons(&self, orders: &[(Order, Vec<usize>)]) -> String {
        let kinds = self.kinds();
        if self.rows.len() < FEW || kinds.len() + orders.len() < 2 {
            return String::new();
        }
        let all = format!("{} ({})", self.say("names-all"), self.rows.len());
        let kinds = kinds
            .iter()
            .map(|&(kind, count)| (kind, format!("{} ({count})", self.say(kind))));
        let kinds = std::iter::once(("all", all)).chain(kinds);
        let own = std::iter::once(self.order);
        let orders = own.chain(orders.iter().map(|it| it.0));
        let orders = orders.map(|it| (it.message(), self.say(it.message())));
        let (kinds, orders) = (kinds.collect::<Vec<_>>(), orders.collect::<Vec<_>>());
        format!(
            "<div class=\"choose\">\n{}{}</div>\n",
            self.group("names-show", &kinds),
            self.group("names-order", &orders)
        )
    }

    /// Buttons of which one is pressed, the first at the beginning; none where there is nothing to
    /// choose.
    fn group(&self, name: &'static str, choices: &[(&str, String)]) -> String {
        if choices.len() < 2 + usize::from(name == "names-show") {
            return String::new();
        }
        let (heading, mut checked) = (self.heading, " checked");
        let mut buttons = String::new();
        for (value, label) in choices {
            buttons.push_str(&format!(
                "<label><input type=\"radio\" name=\"{heading}-{name}\" value=\"{value}\"{checked}> {label}</label>\n"
            ));
            checked = "";
        }
        let legend = self.say(name);
        format!("<fieldset>\n<legend>{legend}</legend>\n{buttons}</fieldset>\n")
    }

    /// The kinds that there are, the most frequent first, and how many names are of each.
    fn kinds(&self) -> Vec<(&'static str, usize)> {
        let mut kinds: Vec<(&'static str, usize)> = Vec::new();
        for row in &self.rows {
            match kinds.iter_mut().find(|it| it.0 == row.kind) {
                Some(known) => known.1 += 1,
                None => kinds.push((row.kind, 1)),
            }
        }
        kinds.sort_by_key(|it| std::cmp::Reverse(it.1));
        kinds
    }
}

/// A form of a name, as HTML, with the language of its side.
pub(in crate::render) struct Form {
    /// What is shown.
    pub(in crate::render) html: String,
    /// The language.
    pub(in crate::render) lang: Lang,
}

/// The header cells of both forms.
pub(in crate::render) fn pair_head(names: &[String; 2], languages: [Lang; 2]) -> String {
    let head = |(name, lang): (&String, Lang)| {
        let direction = Direction::of(lang).name();
        format!("<th scope=\"col\" class=\"form {direction}\">{name}</th>")
    };
    names.iter().zip(languages).map(head).collect()
}

/// The cell that holds both forms.
pub(in crate::render) fn pair_cell(forms: &[Form; 2]) -> String {
    let form = |it: &Form| {
        let direction = Direction::of(it.lang).name();
        format!(
            "<span class=\"form\" dir=\"{direction}\">{}</span>",
            it.html
        )
    };
    let forms: Vec<String> = forms.iter().map(form).collect();
    format!(
        "<td class=\"pair\" colspan=\"2\">{}</td>",
        forms.join(" = ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::Isolation;

    fn table(forms: &[(&str, &'static str, usize)]) -> String {
        let row = |(place, &(form, kind, count)): (usize, &(&str, &'static str, usize))| NameRow {
            kind,
            form: form.to_owned(),
            count,
            place: [0, place],
            cells: format!("<td>{form}</td>"),
        };
        let table = NamesTable {
            heading: "names",
            caption: String::new(),
            head: String::new(),
            rows: forms.iter().enumerate().map(row).collect(),
            order: Order::Place,
            words: &Localizer::new(Lang::En, Isolation::Off),
        };
        table.render()
    }

    /// The names in the body of this class.
    fn body(table: &str, class: &str) -> Vec<String> {
        let body = table.split(&format!("<tbody{class}>")).nth(1);
        let body = body.unwrap_or_default().split("</tbody>").next();
        let cells = body.unwrap_or_default().split("<td>").skip(1);
        cells
            .filter_map(|it| Some(it.split_once('<')?.0.to_owned()))
            .collect()
    }

    #[test]
    fn each_order_is_a_body_and_each_kind_a_button() {
        let table = table(&[
            ("Zayed", "kind-person", 1),
            ("Élysée", "kind-place", 3),
            ("Aden", "kind-place", 2),
            ("Dell", "kind-org", 1),
        ]);
        assert_eq!(body(&table, ""), ["Zayed", "Élysée", "Aden", "Dell"]);
        let other = |class| body(&table, &format!(" class=\"{class}\" hidden"));
        assert_eq!(other("names-by-count"), ["Élysée", "Aden", "Zayed", "Dell"]);
        assert_eq!(
            other("names-by-alphabet"),
            ["Aden", "Dell", "Élysée", "Zayed"]
        );
        assert_eq!(other("names-by-kind"), ["Dell", "Zayed", "Élysée", "Aden"]);
        assert!(
            table.contains("value=\"kind-place\"> place (2)</label>"),
            "{table}"
        );
        assert_eq!(table.matches(" checked>").count(), 2);
    }

    #[test]
    fn what_needs_no_choice_has_no_buttons() {
        let few = table(&[("Aden", "kind-place", 1), ("Dell", "kind-org", 1)]);
        assert!(!few.contains("<input"), "{few}");
        let alike = [("Aden", "kind-place", 1); 5];
        assert!(!table(&alike).contains("<input"));
        let many: Vec<_> = (0..400).map(|it| ("Aden", "kind-place", it)).collect();
        assert_eq!(table(&many).matches("<tbody").count(), 1);
    }
}
