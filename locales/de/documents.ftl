# Tabellen, Anlagen und erstellte Dokumente: was nicht stimmt und wie es sich beheben lässt.

sheet-fault-empty = Die Datei ist leer. Prüfen Sie, ob die Tabelle gespeichert und die richtige Datei gewählt wurde.
sheet-fault-too-large = Die Datei ist zu groß. Entfernen Sie Bilder und Blätter, die nicht gebraucht werden, oder teilen Sie die Liste auf mehrere Dateien auf.
sheet-fault-unpacked-too-large = Der Inhalt der Datei ist zu groß, um gelesen zu werden. Kopieren Sie nur die benötigten Zeilen in eine neue Tabelle und senden Sie diese.
sheet-fault-too-many-rows = Die Tabelle hat mehr Zeilen, als auf einmal gelesen werden können. Teilen Sie sie auf mehrere Dateien auf, jede mit der Kopfzeile.
sheet-fault-too-many-columns = Die Tabelle hat zu viele Spalten. Löschen Sie die Spalten, die nicht zur Vorlage gehören, auch weit rechts stehende.
sheet-fault-old-excel = Dies ist eine Excel-Datei im alten Format .xls. Öffnen Sie sie, wählen Sie „Speichern unter“ und das Format „Excel-Arbeitsmappe (.xlsx)“ und senden Sie dann die neue Datei.
sheet-fault-encrypted = Die Datei ist durch ein Passwort geschützt und kann nicht gelesen werden. Speichern Sie eine Kopie ohne Passwort und senden Sie diese.
sheet-fault-web-page = Die Datei heißt wie eine Tabelle, enthält aber eine Webseite oder einen XML-Text. Öffnen Sie sie mit Excel oder LibreOffice, speichern Sie sie als .xlsx oder .ods und senden Sie die neue Datei.
sheet-fault-not-a-sheet = Diese Datei ist keine Tabelle. Möglich sind Dateien in den Formaten .csv, .xlsx und .ods.
sheet-fault-broken = Die Datei ist beschädigt oder unvollständig. Öffnen Sie sie in Ihrem Programm, speichern Sie sie erneut und senden Sie die neue Kopie.
sheet-fault-unclosed-quote = In einer Zelle wird ein Anführungszeichen (") geöffnet und nicht wieder geschlossen. Löschen oder schließen Sie es und senden Sie die Datei erneut.
sheet-fault-no-header = Die Tabelle hat keine Kopfzeile. Schreiben Sie die Namen der Spalten wie in der Vorlage in die erste Zeile.

sheet-format-csv = Text mit Trennzeichen (CSV)
sheet-format-xlsx = Excel (XLSX)
sheet-format-ods = OpenDocument (ODS)

sheet-encoding-utf-8 = UTF-8
sheet-encoding-utf-16-le = UTF-16 (Little Endian)
sheet-encoding-utf-16-be = UTF-16 (Big Endian)
sheet-encoding-windows-1252 = Windows-1252

sheet-delimiter-semicolon = Semikolon
sheet-delimiter-comma = Komma
sheet-delimiter-tab = Tabulator

file-kind-pdf = PDF-Dokument
file-kind-jpeg = JPEG-Bild
file-kind-png = PNG-Bild
file-kind-odt = OpenDocument-Text (ODT)
file-kind-docx = Word-Dokument (DOCX)

file-fault-too-large = Die Datei ist zu groß. Verringern Sie die Qualität des Scans oder teilen Sie das Dokument auf mehrere Dateien auf.
file-fault-empty = Die Datei ist leer. Prüfen Sie, ob die richtige Datei gewählt wurde.
file-fault-unknown-kind = Dieser Dateityp kann nicht angehängt werden. Möglich sind PDF, JPEG- und PNG-Bilder sowie ODT- und DOCX-Dokumente. Speichern oder drucken Sie andere Dokumente als PDF.
file-fault-kind-differs-from-name = Der Inhalt der Datei passt nicht zur Endung ihres Namens. Öffnen Sie sie mit dem Programm, in dem sie erstellt wurde, speichern Sie sie im richtigen Format und hängen Sie die neue Kopie an.
file-fault-broken = Die Datei ist beschädigt oder unvollständig. Öffnen Sie sie, speichern Sie sie erneut und hängen Sie die neue Kopie an.
file-fault-too-many-pixels = Die Abmessungen des Bildes sind zu groß. Verkleinern Sie es oder scannen Sie erneut mit niedrigerer Auflösung (300 Punkte pro Zoll genügen).
file-fault-unpacked-too-large = Der Inhalt des Dokuments ist zu groß. Verkleinern Sie die enthaltenen Bilder oder speichern Sie es als PDF und hängen Sie dieses an.
file-fault-macro-inside = Das Dokument enthält Makros, also kleine Programme, und kann aus Sicherheitsgründen nicht angehängt werden. Speichern Sie es ohne Makros oder als PDF.
file-fault-encrypted = Die Datei ist durch ein Passwort oder durch Nutzungsbeschränkungen geschützt. Speichern Sie eine Kopie ohne Schutz und hängen Sie diese an.
file-fault-active-content = Die Datei enthält Teile, die von selbst ausgeführt werden, andere eingebettete Dateien oder eine aus dem Internet verknüpfte Vorlage und kann aus Sicherheitsgründen nicht angehängt werden. Drucken Sie sie als PDF und hängen Sie die neue Datei an.

typeset-fault-template = Die Vorlage des Dokuments enthält einen Fehler, deshalb wurde das Dokument nicht erstellt. Verständigen Sie die Betreuung der Vorlagen: Die Stelle steht im technischen Protokoll.
typeset-fault-missing-glyphs = Das Dokument enthält Zeichen, die das System nicht drucken kann, deshalb wurde es nicht erstellt. Prüfen Sie Namen und Texte; sind sie richtig, bitten Sie die Systembetreuung, die Zeichen dieser Schrift zu ergänzen.
typeset-fault-chinese-font = Das Dokument ist auch auf Chinesisch, und die chinesischen Schriften sind nicht installiert; es wurde deshalb nicht erstellt und hat keine Nummer bekommen. Bitten Sie die Systemverwaltung, den Ordner packs/fonts-chinese zu installieren und ihn in netmet.toml unter fonts anzugeben. Bis dahin können Sie das Dokument nur auf Italienisch ausstellen.
typeset-fault-denied = Die Vorlage des Dokuments verlangt eine Datei oder einen Baustein, den sie nicht lesen darf, deshalb wurde das Dokument nicht erstellt. Verständigen Sie die Betreuung der Vorlagen: Der Name steht im technischen Protokoll.
typeset-fault-too-long = Das Erstellen des Dokuments hat zu lange gedauert und wurde abgebrochen. Versuchen Sie es erneut; geschieht es wieder, verständigen Sie die Betreuung der Vorlagen.
typeset-fault-too-much-memory = Das Erstellen des Dokuments hat zu viel Speicher gebraucht und wurde abgebrochen. Ist das Dokument sehr lang, teilen Sie es auf; sonst verständigen Sie die Betreuung der Vorlagen.
typeset-fault-broken = Das Programm, das die Dokumente erstellt, ist stehen geblieben. Versuchen Sie es erneut; geschieht es wieder, verständigen Sie die Systembetreuung.
