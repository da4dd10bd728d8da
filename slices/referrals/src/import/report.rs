//! The report an office works with: its own rows, and beside each what is wrong, to correct and send again.

use std::collections::HashMap;

use documents::sheet::{Sheet, Template, TemplateColumn, TemplateError, fold_header, write_csv, write_xlsx};
use i18n::{Lang, say};
use kernel::Date;
use packs::PackSet;

use super::columns::Column;
use super::finding::Finding;
use super::plan::Plan;
use super::template::template_column;
use super::words::Teller;

/// The column we add; when the file comes back it is not read and not told as a spare one.
const REMARKS: &str = "import-remarks-column";

/// Whether a header is the column of remarks of an earlier report, in any language.
pub fn is_remarks(header: &str) -> bool {
    let folded = fold_header(header);
    Lang::OFFERED.iter().any(|lang| fold_header(&say(*lang, REMARKS)) == folded)
}

/// What a report needs besides the plan.
pub struct Report<'a> {
    pub sheet: &'a Sheet,
    pub columns: &'a [Column<'a>],
    pub plan: &'a Plan,
    pub packs: &'a PackSet,
    pub today: Date,
    pub lang: Lang,
}

impl Report<'_> {
    /// UTF-8 with mark, semicolons.
    pub fn csv(&self) -> Vec<u8> {
        let kept = self.kept_headers();
        let heads = kept.iter().map(|at| self.sheet.headers[*at].text.clone()).chain([say(self.lang, REMARKS)]);
        let mut rows = vec![heads.collect::<Vec<_>>()];
        rows.extend(self.rows(&kept));
        write_csv(rows)
    }

    /// A workbook with the drop-downs of the template, so that a correction is a click.
    pub fn xlsx(&self) -> Result<Vec<u8>, TemplateError> {
        let kept = self.kept_headers();
        let mut columns: Vec<TemplateColumn> = kept.iter().map(|at| self.column(*at)).collect();
        columns.push(TemplateColumn { header: say(self.lang, REMARKS), width: 70.0, ..TemplateColumn::default() });
        write_xlsx(&Template {
            sheet_name: say(self.lang, "import-sheet-name"),
            columns,
            rows: self.rows(&kept),
            guide_name: String::new(),
            guide: Vec::new(),
        })
    }

    fn kept_headers(&self) -> Vec<usize> {
        (0..self.sheet.headers.len()).filter(|at| !is_remarks(&self.sheet.headers[*at].text)).collect()
    }

    fn column(&self, header: usize) -> TemplateColumn {
        let text = self.sheet.headers[header].text.clone();
        let known = self.plan.matched.pairs.iter().find(|(at, _)| *at == header);
        match known {
            Some((_, index)) => {
                let ours = template_column(&self.columns[*index], self.packs, self.today, self.lang);
                TemplateColumn { header: text, required: false, ..ours }
            }
            None => TemplateColumn { header: text, width: 22.0, ..TemplateColumn::default() },
        }
    }

    fn rows(&self, kept: &[usize]) -> Vec<Vec<String>> {
        let mut teller = Teller::new(self.lang, self.sheet, self.columns, self.packs, self.today);
        let mut by_row: HashMap<u32, Vec<&Finding>> = HashMap::new();
        for finding in &self.plan.findings {
            by_row.entry(finding.row).or_default().push(finding);
        }
        let row = |row: &documents::sheet::SheetRow| {
            let mut cells: Vec<String> = kept.iter().map(|at| row.cell(*at).to_owned()).collect();
            let remarks = by_row.get(&row.number).into_iter().flatten();
            cells.push(remarks.map(|finding| remark(&mut teller, finding)).collect::<Vec<_>>().join("\n"));
            cells
        };
        self.sheet.rows.iter().map(row).collect()
    }
}

fn remark(teller: &mut Teller<'_>, finding: &Finding) -> String {
    let (column, said) = (teller.column(finding), teller.says(finding));
    if column.is_empty() { said } else { format!("{column}: {said}") }
}
