# Feuilles de calcul, pièces jointes et documents créés : ce qui ne va pas et comment y remédier.

sheet-fault-empty = Le fichier est vide. Vérifiez que vous avez enregistré la feuille et choisi le bon fichier.
sheet-fault-too-large = Le fichier est trop volumineux. Supprimez les images et les feuilles inutiles, ou répartissez la liste en plusieurs fichiers.
sheet-fault-unpacked-too-large = Le contenu du fichier est trop volumineux pour être lu. Copiez seulement les lignes utiles dans une nouvelle feuille et envoyez celle-ci.
sheet-fault-too-many-rows = La feuille contient plus de lignes qu’il n’est possible d’en lire en une fois. Répartissez-la en plusieurs fichiers, chacun avec la ligne d’en-tête.
sheet-fault-too-many-columns = La feuille contient trop de colonnes. Supprimez celles qui ne font pas partie du modèle, y compris loin sur la droite.
sheet-fault-old-excel = Ce fichier est dans l’ancien format Excel .xls. Ouvrez-le, choisissez « Enregistrer sous » et le format « Classeur Excel (.xlsx) », puis envoyez le nouveau fichier.
sheet-fault-encrypted = Le fichier est protégé par un mot de passe et ne peut pas être lu. Enregistrez une copie sans mot de passe et envoyez celle-ci.
sheet-fault-web-page = Le fichier porte le nom d’une feuille de calcul, mais il contient une page web ou un texte XML. Ouvrez-le avec Excel ou LibreOffice, enregistrez-le en .xlsx ou .ods et envoyez le nouveau fichier.
sheet-fault-not-a-sheet = Ce fichier n’est pas une feuille de calcul. Les fichiers .csv, .xlsx et .ods sont acceptés.
sheet-fault-broken = Le fichier est endommagé ou incomplet. Ouvrez-le avec votre logiciel, enregistrez-le à nouveau et envoyez la nouvelle copie.
sheet-fault-unclosed-quote = Dans une cellule, un guillemet (") est ouvert et n’est jamais fermé. Supprimez-le ou fermez-le, puis renvoyez le fichier.
sheet-fault-no-header = La feuille n’a pas de ligne d’en-tête. Écrivez les noms des colonnes dans la première ligne, comme dans le modèle.

sheet-format-csv = texte délimité (CSV)
sheet-format-xlsx = Excel (XLSX)
sheet-format-ods = OpenDocument (ODS)

sheet-encoding-utf-8 = UTF-8
sheet-encoding-utf-16-le = UTF-16 (petit-boutiste)
sheet-encoding-utf-16-be = UTF-16 (gros-boutiste)
sheet-encoding-windows-1252 = Windows-1252

sheet-delimiter-semicolon = point-virgule
sheet-delimiter-comma = virgule
sheet-delimiter-tab = tabulation

file-kind-pdf = Document PDF
file-kind-jpeg = Image JPEG
file-kind-png = Image PNG
file-kind-odt = Document OpenDocument (ODT)
file-kind-docx = Document Word (DOCX)

file-fault-too-large = Le fichier est trop volumineux. Réduisez la qualité de la numérisation ou répartissez le document en plusieurs fichiers.
file-fault-empty = Le fichier est vide. Vérifiez que vous avez choisi le bon fichier.
file-fault-unknown-kind = Ce type de fichier ne peut pas être joint. Vous pouvez joindre des PDF, des images JPEG et PNG, des documents ODT et DOCX. Pour les autres types, enregistrez ou imprimez le document en PDF.
file-fault-kind-differs-from-name = Le contenu du fichier ne correspond pas à l’extension de son nom. Ouvrez-le avec le logiciel qui l’a créé, enregistrez-le dans le bon format et joignez la nouvelle copie.
file-fault-broken = Le fichier est endommagé ou incomplet. Ouvrez-le, enregistrez-le à nouveau et joignez la nouvelle copie.
file-fault-too-many-pixels = Les dimensions de l’image sont trop grandes. Réduisez-la, ou numérisez à nouveau avec une résolution plus basse (300 points par pouce suffisent).
file-fault-unpacked-too-large = Le contenu du document est trop volumineux. Réduisez les images qu’il contient, ou enregistrez-le en PDF et joignez celui-ci.
file-fault-macro-inside = Le document contient des macros, c’est-à-dire de petits programmes, et ne peut pas être joint pour des raisons de sécurité. Enregistrez-le sans macros ou en PDF.
file-fault-encrypted = Le fichier est protégé par un mot de passe ou par des restrictions d’utilisation. Enregistrez une copie sans protection et joignez celle-ci.
file-fault-active-content = Le fichier contient des éléments qui s’exécutent tout seuls, d’autres fichiers incorporés ou un modèle lié depuis internet, et ne peut pas être joint pour des raisons de sécurité. Imprimez-le en PDF et joignez le nouveau fichier.

typeset-fault-template = Le modèle du document contient une erreur, le document n’a donc pas été créé. Prévenez la personne qui gère les modèles : l’endroit à corriger est indiqué dans le journal technique.
typeset-fault-missing-glyphs = Le document contient des caractères que le système ne sait pas imprimer, il n’a donc pas été créé. Vérifiez les noms et les textes ; s’ils sont corrects, demandez à la personne qui gère le système d’ajouter les caractères de cette écriture.
typeset-fault-chinese-font = Le document est aussi en chinois et les polices chinoises ne sont pas installées ; il n’a donc pas été créé et n’a pas pris de numéro. Demandez à la personne qui gère le système d’installer le dossier packs/fonts-chinese et de l’indiquer sous fonts dans netmet.toml. En attendant, vous pouvez émettre le document en italien seulement.
typeset-fault-denied = Le modèle du document demande un fichier ou un composant qu’il n’a pas le droit de lire, le document n’a donc pas été créé. Prévenez la personne qui gère les modèles : son nom est indiqué dans le journal technique.
typeset-fault-too-long = La création du document a pris trop de temps et a été interrompue. Réessayez ; si cela se reproduit, prévenez la personne qui gère les modèles.
typeset-fault-too-much-memory = La création du document a demandé trop de mémoire et a été interrompue. Si le document est très long, divisez-le ; sinon, prévenez la personne qui gère les modèles.
typeset-fault-broken = Le programme qui crée les documents s’est arrêté. Réessayez ; si cela se reproduit, prévenez la personne qui gère le système.
