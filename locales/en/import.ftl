# Referrals from a spreadsheet: template, check, import.

import-column-person-family = Family name
import-column-person-given = Given name
import-column-person-family-original = Family name in the original script
import-column-person-given-original = Given name in the original script
import-column-person-birth = Date of birth
import-column-person-codice-fiscale = Italian tax code (codice fiscale)
import-column-person-identifier-kind = Other document: kind
import-column-person-identifier = Other document: number
import-column-person-sex = Legal sex
import-column-person-citizenship = Country of citizenship
import-column-person-municipality = Municipality of residence
import-column-person-phone = Phone of the person
import-column-person-email = E-mail of the person
import-column-person-language = Language of the person
import-column-person-interpreter = Needs an interpreter
import-column-person-safe-contact = Safe contact of the person

import-note-person-family = If the person has only one name, write it here and leave the other column empty.
import-note-person-given = One or more names, as the person uses them.
import-note-person-family-original = Only if the name is written in another alphabet, for example Arabic, Chinese or Cyrillic.
import-note-person-given-original = Only if the name is written in another alphabet. Give the language of the person too.
import-note-person-birth = Day, month and year, for example 2/12/1985. If only the year is known, write the year.
import-note-person-codice-fiscale = As on the card, 16 characters; or the provisional code of 11 digits. Leave empty if there is none.
import-note-person-identifier-kind = Choose the kind when you write a number in the next column.
import-note-person-identifier = STP, ENI or passport number.
import-note-person-sex = As in the documents. F, M or an entry of the list.
import-note-person-citizenship = The name of the state.
import-note-person-municipality = The name of the municipality. If several share the name, add the province: Pistoia (PT).
import-note-person-phone = With the international prefix if it is not Italian.
import-note-person-email = One address only.
import-note-person-language = The language the person prefers.
import-note-person-interpreter = Yes or no.
import-note-person-safe-contact = How and when to contact the person without putting them in danger. Only authorised people read it.

import-write-date = Day, month and year, for example 2/12/2026.
import-write-yes-no = Yes or no.
import-write-choices = One or more entries, separated by semicolons.
import-write-municipality = The name of the municipality, with the province if needed: Pistoia (PT).
import-write-number = Digits only.
import-write-sometimes = Needed only in some cases, depending on the other answers.
import-write-sealed = Protected answer: it is stored encrypted and only authorised people read it.

import-sheet-name = Referrals
import-guide-name = Guide
import-guide-column = Column
import-guide-required = Required
import-guide-write = What to write
import-guide-choices = Possible entries
import-guide-how = How to use it
import-guide-how-rows = One row for each referral. If a person has two referrals, repeat the person’s data in the second row.
import-guide-how-columns = The columns may stand in any order. Columns you do not need can be left empty or removed.
import-guide-how-choices = Choose the entry from the list in the cell. You may also write it, in Italian, English, French or German.
import-guide-how-check = Send the file on the page “Import from a spreadsheet”. First comes the check, which writes nothing; then you decide.
import-required-always = Yes
import-required-sometimes = In some cases
import-required-never = No
import-choices-in-cell = See the list in the cell.
import-template-file = referrals-template
import-report-file = referrals-to-correct
import-remarks-column = Net-Met remarks

import-row = row { $row }
import-choices = Possible entries: { $choices }
import-choices-in-guide = The possible entries are in the guide of the template.
import-limit-rows = The limit is { $number } rows.
import-limit-columns = The limit is { $number } columns.
import-limit-megabytes = The limit is { $number } MB.
import-limit-at-row = Look at row { $number }.

import-weight-fault = To correct
import-weight-decide = To decide
import-weight-complete = To complete
import-weight-warning = To look at
import-weight-told = For information only

import-fault-name-missing = The person’s name is missing. Write at least the family name or the given name.
import-fault-unknown-choice = “{ $written }” is not an entry of this column.
import-fault-not-a-date = “{ $written }” is not a date that exists. Write day, month and year, for example 2/12/2026.
import-fault-not-a-birth-date = “{ $written }” is not a date that exists. Write day, month and year, for example 2/12/1985, or only the year.
import-fault-birth-not-plausible = “{ $written }” cannot be a birth: it must lie between 1900 and today.
import-fault-not-a-number = “{ $written }” is not a number. Write digits only, for example 12.
import-fault-too-long = The text is too long. The limit is { $max } characters.
import-fault-not-yes-no = “{ $written }” is neither yes nor no. Write “yes” or “no”.
import-fault-not-a-phone = “{ $written }” is not a phone number. Write one number only, for example 0573 123456 or +39 333 1234567.
import-fault-not-an-email = “{ $written }” is not an e-mail address. Write one address only, for example name@example.org.
import-fault-not-a-year = “{ $written }” is not a year. Write four digits, for example 1985.
import-fault-not-a-municipality = “{ $written }” is not a municipality, or several have this name. Add the province, for example Pistoia (PT).
import-fault-codice-fiscale-length = “{ $written }” is not an Italian tax code: it must have 16 characters (or 11 digits for the provisional code).
import-fault-codice-fiscale-character = “{ $written }” is not an Italian tax code: a character stands in the wrong place. Copy it again from the card.
import-fault-codice-fiscale-check = “{ $written }” is not a valid Italian tax code: the last character does not agree with the others. Copy it again from the card.
import-fault-identifier-broken = “{ $written }” is not a valid number for this kind of document. Copy it again from the document.
import-fault-identifier-kind-missing = There is a document number, but not which document it is. Choose the kind.
import-fault-identifier-missing = There is a kind of document, but the number is missing. Write it, or remove the kind.
import-fault-identifier-of-another-row = The same document is already in row { $row }, with another name and another birth. Check which of the two rows is right.
import-fault-identifier-of-another-person = In the register this document belongs to a person with another name and another birth. Check the number, or decide on the page of the check.
import-fault-perhaps-same-as-row = Perhaps this is the same person as in row { $row }. Write the date of birth or the tax code in both rows, or decide on the page of the check.
import-fault-perhaps-registered = Perhaps this person is already in the register. Add the date of birth or the tax code, or decide on the page of the check.
import-fault-person-restricted = No referral can be begun about this person now. Ask the privacy officer of the network.
import-fault-name-alone = There is only a name: the person is registered as new, even if others have the same name. Add the birth date or the codice fiscale to compare with the register.
import-fault-missing-answer = A required answer is missing. The row is imported; the draft is completed before it is sent.
import-fault-cf-surname = The family name does not agree with the tax code. The row is imported: please check.
import-fault-cf-given-name = The given name does not agree with the tax code. The row is imported: please check.
import-fault-cf-names-swapped = Given name and family name seem to have changed places, going by the tax code. The row is imported: please check.
import-fault-cf-legal-sex = The sex does not agree with the tax code. The row is imported: please check.
import-fault-cf-birth-date = The date of birth does not agree with the tax code. The row is imported: please check.
import-fault-cf-birth-place = The place of birth does not agree with the tax code. The row is imported: please check.
import-fault-open-referral = Your organisation already has an open referral for this person. The row is imported as a new referral: check that it is needed.
import-fault-repeated-row = This row says the same as row { $row }. It is imported only once.
import-fault-already-imported = This row was imported before.

import-title = Import from a spreadsheet
import-lead = Many referrals together, from a spreadsheet. First comes the check, which writes nothing. Then you decide what to import.
import-step-template = 1. The spreadsheet
import-template-explained = The template has all columns of the form in force, the lists of entries and a guide.
import-template-xlsx = Download the template (Excel, LibreOffice)
import-template-csv = Download the template (CSV)
import-own-file = A spreadsheet of your own office is fine too: the columns may stand in any order, their names may be in Italian, English, French or German, and further columns do no harm.
import-step-check = 2. The check
import-check-explained = Every row is read and compared with the people already registered. You will see all faults together, cell by cell.
import-file = File
import-file-hint = Excel (.xlsx), LibreOffice (.ods) or CSV. Up to 10,000 rows and 20 MB.
import-check-button = Check the file
import-no-file = Choose a file.
import-recent = Recent files
import-recent-explained = The rows of a file are kept encrypted for a week, then deleted. Imported referrals stay.
import-state-done = Imported
import-state-checked = Only checked

import-run-title = Check of the file
import-valid-waits = { $count ->
    [one] One row can be imported.
   *[other] { $count } rows can be imported.
}
import-all-done = { $count ->
    [one] One row is imported. No others are ready.
   *[other] { $count } rows are imported. No others are ready.
}
import-none-valid = No row can be imported like this. Download the spreadsheet with the remarks, correct it and send it again.
import-count-rows = Rows read
import-count-valid = Ready to import
import-count-incomplete = { $count ->
    [one] (one with a draft to complete)
   *[other] ({ $count } with a draft to complete)
}
import-count-faulty = With faults
import-count-waiting = Waiting for a decision
import-count-imported = Imported before
import-count-repeated = Repeated in the file
import-count-warned = Ready, with something to look at
import-count-known = Ready, with people already registered
import-missing-columns = These columns are not in the file. So some rows lack required answers: they are added later, in the drafts.
import-waiting-title = Who is this person?
import-waiting-explained = These rows wait, because it is not certain whom they are about. The others can be imported meanwhile.
import-waiting-more = { $count ->
    [one] After these there is one more.
   *[other] After these there are { $count } more.
}
import-waiting-person = Row { $row }: { $name } { $born }
import-decide-row = The same person as in row { $row }
import-decide-person = { $name } { $born } { $place }, already in the register
import-decide-somebody = A person with this name who is already in the register
import-decide-another = Somebody else
import-decide-button = Save the decisions
import-decide-nothing = Choose at least one answer.
import-now-title = 3. The import
import-send = Send the complete referrals at once
import-send-hint = Only those without missing required answers and for which no attachments are needed. The others stay drafts of your organisation.
import-now-button = { $count ->
    [one] Import one row
   *[other] Import { $count } rows
}
import-report-xlsx = Download the spreadsheet with the remarks (Excel)
import-report-csv = Download the spreadsheet with the remarks (CSV)
import-other-file = Choose another file
import-links-title = Referrals created
import-link-row = Referral of row { $row }
import-links-all = All referrals of your organisation
import-remarks-title = Remarks
import-no-remarks = No remarks: every row is in order.
import-remarks-explained = Cell by cell, all together. Correct your spreadsheet and send it again: rows imported before are not repeated.
import-head-place = Cell
import-head-column = Column
import-head-weight = What to do
import-head-says = Remark
import-columns-title = Columns recognised
import-columns-twice = These columns repeat what another column already says, and are not read:
import-columns-spare = These columns are not needed and are not read:

done-spreadsheet-checked = File checked. Nothing was imported.

import-cli-summary = { $rows } rows read: { $valid } ready, { $faulty } with faults, { $waiting } to decide, { $imported } imported before, { $repeated } repeated.
import-cli-incomplete = { $count } ready rows have a draft to complete.
import-cli-missing = Columns missing in the file: { $columns }
import-cli-spare = Columns not read: { $columns }
import-cli-dry-run = Dry run: nothing was written.
import-cli-nothing = Nothing was imported, because there are rows to correct. With --only-valid the ready rows are imported.
import-cli-written = Imported { $referrals } referrals ({ $sent } sent), { $people } new people.
import-cli-report = Spreadsheet with the remarks: { $file }
import-cli-progress = rows
import-cli-more = … and { $count } further remarks (use --report FILE to have them all)
