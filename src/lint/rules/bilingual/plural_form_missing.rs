//! Plural forms that are empty or not there.

use crate::diag::Message;
use crate::document::BilingualUnit;
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, UnitsContext};

declare_rule! {
    /// ## What it checks
    /// In files with units (PO, Qt), targets with plural forms of which some are translated and others
    /// are empty; and in PO, targets with fewer forms than the header names (`nplurals`). Arabic has
    /// six: zero, one, two, few (3 to 10), many (11 to 99) and other.
    ///
    /// ## Why
    /// A program shows nothing, or English, for the numbers of the form that is missing. It is mostly
    /// the one for 11 to 99.
    ///
    /// ## Example
    /// `msgstr[4] ""`
    ///
    /// ## When it is wrong
    /// Where a form can never occur, such as zero for a list that is not shown when it is empty.
    ///
    /// ## Fix safety
    /// No fix: the form is to be translated.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في الملفات ذات الوحدات (PO وQt): ترجمات لها صيغ جمع بعضها مترجم وبعضها فارغ. وفي ملفات PO أيضًا:
    /// ترجمات صيغها أقل مما في الترويسة (`nplurals`). وللعربية ست صيغ: الصفر والواحد والاثنان والقليل
    /// (من 3 إلى 10) والكثير (من 11 إلى 99) وما سواها.
    ///
    /// ## السبب
    /// لا يعرض البرنامج شيئًا لأعداد الصيغة الناقصة، أو يعرضها بالإنجليزية. وأكثر ما تنقص صيغة 11 إلى 99.
    ///
    /// ## مثال
    /// `msgstr[4] ""`
    ///
    /// ## متى تخطئ
    /// إذا كانت الصيغة لا ترد أبدًا، كصيغة الصفر لقائمة لا تُعرض وهي فارغة.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: الصيغة تحتاج إلى ترجمة.
    PLURAL_FORM_MISSING = "plural-form-missing" {
        since: "0.2.0",
        group: Bilingual,
        severity: Warning,
        fix: None,
        units: check,
    }
}

/// The plural forms of Arabic, in the order of PO files.
const ARABIC: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

fn check(context: UnitsContext<'_>, out: &mut Findings<'_>) {
    for unit in context.units() {
        let is_plural = unit.target.len() > 1 || unit.source.len() > 1;
        if is_plural && unit.state.is_translated() {
            check_unit(context, unit, out);
        }
    }
}

fn check_unit(context: UnitsContext<'_>, unit: &BilingualUnit, out: &mut Findings<'_>) {
    let source = unit.source.last().copied();
    let wanted = context.forms().unwrap_or(unit.target.len());
    let empty = unit.target.iter().enumerate();
    let empty = empty.filter(|(_, it)| it.of(context.target()).trim().is_empty());
    for (form, place) in empty.filter(|(form, _)| *form < wanted) {
        let message = Message::new("plural-form-missing").with("form", name(form, wanted));
        out.push(PLURAL_FORM_MISSING.in_unit(*place, source, 0.95, message));
    }
    let Some(last) = unit.target.last().filter(|_| unit.target.len() < wanted) else {
        return;
    };
    let message = Message::new("plural-form-missing-all")
        .with("count", unit.target.len())
        .with("wanted", wanted);
    out.push(PLURAL_FORM_MISSING.in_unit(*last, source, 0.95, message));
}

/// What a form is called, where there are `of` of them.
fn name(form: usize, of: usize) -> String {
    let arabic = ARABIC.get(form).filter(|_| of == ARABIC.len());
    arabic.map_or_else(|| form.to_string(), |it| (*it).to_owned())
}
