# Spreadsheets, attachments and printed documents: what is wrong and how to mend it.

sheet-fault-empty = The file is empty. Check that you saved the sheet and chose the right file.
sheet-fault-too-large = The file is too large. Remove pictures and sheets you do not need, or split the list into several files.
sheet-fault-unpacked-too-large = What is inside the file is too large to read. Copy only the rows you need into a new sheet and send that one.
sheet-fault-too-many-rows = The sheet has more rows than can be read in one go. Split it into several files, each with the header row.
sheet-fault-too-many-columns = The sheet has too many columns. Delete those that are not in the template, including any far to the right.
sheet-fault-old-excel = This is an Excel file in the old .xls format. Open it, choose “Save as” and the format “Excel Workbook (.xlsx)”, then send the new file.
sheet-fault-encrypted = The file is protected by a password and cannot be read. Save a copy without a password and send that one.
sheet-fault-web-page = The file is named like a spreadsheet but is a web page or an XML text inside. Open it with Excel or LibreOffice, save it as .xlsx or .ods and send the new file.
sheet-fault-not-a-sheet = This file is not a spreadsheet. You can send .csv, .xlsx and .ods files.
sheet-fault-broken = The file is damaged or incomplete. Open it in your program, save it again and send the new copy.
sheet-fault-unclosed-quote = In one cell a quotation mark (") is opened and never closed. Remove it from that cell or close it, then send the file again.
sheet-fault-no-header = The sheet has no header row. Write the names of the columns in the first row, as in the template.

sheet-format-csv = delimited text (CSV)
sheet-format-xlsx = Excel (XLSX)
sheet-format-ods = OpenDocument (ODS)

sheet-encoding-utf-8 = UTF-8
sheet-encoding-utf-16-le = UTF-16 (little-endian)
sheet-encoding-utf-16-be = UTF-16 (big-endian)
sheet-encoding-windows-1252 = Windows-1252

sheet-delimiter-semicolon = semicolon
sheet-delimiter-comma = comma
sheet-delimiter-tab = tab

file-kind-pdf = PDF document
file-kind-jpeg = JPEG image
file-kind-png = PNG image
file-kind-odt = OpenDocument text (ODT)
file-kind-docx = Word document (DOCX)

file-fault-too-large = The file is too large. Lower the quality of the scan or split the document into several files.
file-fault-empty = The file is empty. Check that you chose the right file.
file-fault-unknown-kind = This type of file cannot be attached. You can attach PDF files, JPEG and PNG images, ODT and DOCX documents. For other types, save or print the document as a PDF.
file-fault-kind-differs-from-name = What is inside the file does not match the extension of its name. Open it with the program that made it, save it in the right format and attach the new copy.
file-fault-broken = The file is damaged or incomplete. Open it, save it again and attach the new copy.
file-fault-too-many-pixels = The dimensions of the image are too large. Make it smaller, or scan again at a lower resolution (300 dots per inch are enough).
file-fault-unpacked-too-large = What is inside the document is too large. Make its pictures smaller, or save it as a PDF and attach that.
file-fault-macro-inside = The document contains macros, that is, small programs, and for safety it cannot be attached. Save it without macros or as a PDF.
file-fault-encrypted = The file is protected by a password or by usage restrictions. Save a copy without protection and attach that one.
file-fault-active-content = The file contains parts that run by themselves, other files embedded in it or a template linked from the internet, and for safety it cannot be attached. Print it to PDF and attach the new file.

typeset-fault-template = The template of the document contains a mistake, so the document was not made. Tell whoever looks after the templates: the place to correct is in the technical log.
typeset-fault-missing-glyphs = The document contains characters that the system cannot print, so it was not made. Check names and texts; if they are right, ask whoever runs the system to add the characters of that script.
typeset-fault-chinese-font = The document is in Chinese too and the Chinese fonts are not installed, so it was not made and took no number. Ask whoever runs the system to install the folder packs/fonts-chinese and to name it under fonts in netmet.toml. Meanwhile you can issue the document in Italian only.
typeset-fault-denied = The template of the document asks for a file or a component that it may not read, so the document was not made. Tell whoever looks after the templates: its name is in the technical log.
typeset-fault-too-long = Making the document took too long and was stopped. Try again; if it happens again, tell whoever looks after the templates.
typeset-fault-too-much-memory = Making the document took too much memory and was stopped. If the document is very long, split it; otherwise tell whoever looks after the templates.
typeset-fault-broken = The program that makes the documents has stopped. Try again; if it happens again, tell whoever runs the system.
