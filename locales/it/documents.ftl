# Fogli di calcolo, allegati e documenti creati: che cosa non va e come rimediare.

sheet-fault-empty = Il file è vuoto. Controlla di aver salvato il foglio e di aver scelto il file giusto.
sheet-fault-too-large = Il file è troppo grande. Elimina immagini e fogli che non servono, oppure dividi l’elenco in più file.
sheet-fault-unpacked-too-large = Il contenuto del file è troppo grande per essere letto. Copia solo le righe che servono in un foglio nuovo e invia quello.
sheet-fault-too-many-rows = Il foglio ha più righe di quante se ne possano leggere in una volta. Dividilo in più file, ciascuno con la riga di intestazione.
sheet-fault-too-many-columns = Il foglio ha troppe colonne. Elimina quelle che non fanno parte del modello, anche quelle lontane sulla destra.
sheet-fault-old-excel = Questo è un file Excel nel vecchio formato .xls. Aprilo, scegli “Salva con nome” e il formato “Cartella di lavoro di Excel (.xlsx)”, poi invia il nuovo file.
sheet-fault-encrypted = Il file è protetto da una password e non può essere letto. Salvane una copia senza password e invia quella.
sheet-fault-web-page = Il file ha il nome di un foglio di calcolo, ma dentro è una pagina web o un testo XML. Aprilo con Excel o LibreOffice, salvalo come .xlsx o .ods e invia il nuovo file.
sheet-fault-not-a-sheet = Questo file non è un foglio di calcolo. Si possono inviare file .csv, .xlsx e .ods.
sheet-fault-broken = Il file è danneggiato o incompleto. Aprilo con il tuo programma, salvalo di nuovo e invia la nuova copia.
sheet-fault-unclosed-quote = In una cella si aprono le virgolette (") e non si chiudono più. Togli le virgolette da quella cella o chiudile, poi invia di nuovo il file.
sheet-fault-no-header = Nel foglio non c’è una riga di intestazione. Scrivi i nomi delle colonne nella prima riga, come nel modello.

sheet-format-csv = testo delimitato (CSV)
sheet-format-xlsx = Excel (XLSX)
sheet-format-ods = OpenDocument (ODS)

sheet-encoding-utf-8 = UTF-8
sheet-encoding-utf-16-le = UTF-16 (little-endian)
sheet-encoding-utf-16-be = UTF-16 (big-endian)
sheet-encoding-windows-1252 = Windows-1252

sheet-delimiter-semicolon = punto e virgola
sheet-delimiter-comma = virgola
sheet-delimiter-tab = tabulazione

file-kind-pdf = Documento PDF
file-kind-jpeg = Immagine JPEG
file-kind-png = Immagine PNG
file-kind-odt = Documento OpenDocument (ODT)
file-kind-docx = Documento Word (DOCX)

file-fault-too-large = Il file è troppo grande. Riduci la qualità della scansione o dividi il documento in più file.
file-fault-empty = Il file è vuoto. Controlla di aver scelto il file giusto.
file-fault-unknown-kind = Questo tipo di file non si può allegare. Si possono allegare PDF, immagini JPEG e PNG, documenti ODT e DOCX. Per gli altri tipi, salva o stampa il documento in PDF.
file-fault-kind-differs-from-name = Il contenuto del file non corrisponde all’estensione del nome. Aprilo con il programma che lo ha creato, salvalo nel formato giusto e allega la nuova copia.
file-fault-broken = Il file è danneggiato o incompleto. Aprilo, salvalo di nuovo e allega la nuova copia.
file-fault-too-many-pixels = L’immagine ha dimensioni troppo grandi. Riducila, oppure ripeti la scansione con una risoluzione più bassa (bastano 300 punti per pollice).
file-fault-unpacked-too-large = Il contenuto del documento è troppo grande. Riduci le immagini che contiene, oppure salvalo in PDF e allega quello.
file-fault-macro-inside = Il documento contiene macro, cioè piccoli programmi, e per sicurezza non si può allegare. Salvalo senza macro oppure in PDF.
file-fault-encrypted = Il file è protetto da una password o da limiti d’uso. Salvane una copia senza protezione e allega quella.
file-fault-active-content = Il file contiene parti che si eseguono da sole, altri file incorporati o un modello collegato da internet, e per sicurezza non si può allegare. Stampalo in PDF e allega il nuovo file.

typeset-fault-template = Il modello del documento contiene un errore, perciò il documento non è stato creato. Avvisa chi gestisce i modelli: il punto da correggere è nel registro tecnico.
typeset-fault-missing-glyphs = Il documento contiene caratteri che il sistema non sa stampare, perciò non è stato creato. Controlla nomi e testi; se sono giusti, chiedi a chi gestisce il sistema di aggiungere i caratteri di quella scrittura.
typeset-fault-chinese-font = Il documento è anche in cinese e i caratteri cinesi non sono installati, perciò non è stato creato e non ha preso numero. Chiedi a chi gestisce il sistema di installare la cartella packs/fonts-chinese e di indicarla alla voce fonts di netmet.toml. Intanto puoi emettere il documento solo in italiano.
typeset-fault-denied = Il modello del documento chiede un file o un componente che non può leggere, perciò il documento non è stato creato. Avvisa chi gestisce i modelli: il nome è nel registro tecnico.
typeset-fault-too-long = La creazione del documento ha richiesto troppo tempo ed è stata interrotta. Riprova; se succede di nuovo, avvisa chi gestisce i modelli.
typeset-fault-too-much-memory = La creazione del documento ha richiesto troppa memoria ed è stata interrotta. Se il documento è molto lungo, dividilo; altrimenti avvisa chi gestisce i modelli.
typeset-fault-broken = Il programma che crea i documenti si è fermato. Riprova; se succede di nuovo, avvisa chi gestisce il sistema.
