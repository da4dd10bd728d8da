# Signalements depuis un tableur : modèle, contrôle, importation.

import-column-person-family = Nom de famille
import-column-person-given = Prénom
import-column-person-family-original = Nom de famille dans l’écriture d’origine
import-column-person-given-original = Prénom dans l’écriture d’origine
import-column-person-birth = Date de naissance
import-column-person-codice-fiscale = Code fiscal italien (codice fiscale)
import-column-person-identifier-kind = Autre document : type
import-column-person-identifier = Autre document : numéro
import-column-person-sex = Sexe à l’état civil
import-column-person-citizenship = Pays de citoyenneté
import-column-person-municipality = Commune de résidence
import-column-person-phone = Téléphone de la personne
import-column-person-email = E-mail de la personne
import-column-person-language = Langue de la personne
import-column-person-interpreter = Besoin d’un interprète
import-column-person-safe-contact = Contact sûr de la personne

import-note-person-family = Si la personne n’a qu’un seul nom, l’écrire ici et laisser l’autre colonne vide.
import-note-person-given = Un ou plusieurs prénoms, comme la personne les utilise.
import-note-person-family-original = Seulement si le nom s’écrit dans un autre alphabet, par exemple arabe, chinois ou cyrillique.
import-note-person-given-original = Seulement si le nom s’écrit dans un autre alphabet. Indiquer aussi la langue de la personne.
import-note-person-birth = Jour, mois et année, par exemple 2/12/1985. Si seule l’année est connue, écrire l’année.
import-note-person-codice-fiscale = Comme sur la carte, 16 caractères ; ou le code provisoire de 11 chiffres. Laisser vide s’il n’y en a pas.
import-note-person-identifier-kind = Choisir le type quand un numéro est écrit dans la colonne suivante.
import-note-person-identifier = Numéro STP, ENI ou de passeport.
import-note-person-sex = Comme sur les documents. F, M ou une entrée de la liste.
import-note-person-citizenship = Le nom de l’État.
import-note-person-municipality = Le nom de la commune. Si plusieurs portent ce nom, ajouter la province : Pistoia (PT).
import-note-person-phone = Avec l’indicatif international s’il n’est pas italien.
import-note-person-email = Une seule adresse.
import-note-person-language = La langue que la personne préfère.
import-note-person-interpreter = Oui ou non.
import-note-person-safe-contact = Comment et quand contacter la personne sans la mettre en danger. Seules les personnes autorisées le lisent.

import-write-date = Jour, mois et année, par exemple 2/12/2026.
import-write-yes-no = Oui ou non.
import-write-choices = Une ou plusieurs entrées, séparées par un point-virgule.
import-write-municipality = Le nom de la commune, avec la province si nécessaire : Pistoia (PT).
import-write-number = Seulement des chiffres.
import-write-sometimes = Nécessaire seulement dans certains cas, selon les autres réponses.
import-write-sealed = Donnée protégée : elle est conservée chiffrée et seules les personnes autorisées la lisent.

import-sheet-name = Signalements
import-guide-name = Guide
import-guide-column = Colonne
import-guide-required = Obligatoire
import-guide-write = Ce qu’il faut écrire
import-guide-choices = Entrées possibles
import-guide-how = Mode d’emploi
import-guide-how-rows = Une ligne pour chaque signalement. Si une personne a deux signalements, répéter ses données dans la deuxième ligne.
import-guide-how-columns = L’ordre des colonnes est libre. Les colonnes inutiles peuvent rester vides ou être supprimées.
import-guide-how-choices = Choisir l’entrée dans la liste de la cellule. On peut aussi l’écrire, en italien, anglais, français ou allemand.
import-guide-how-check = Envoyer le fichier sur la page « Importer depuis un tableur ». D’abord vient le contrôle, qui n’écrit rien ; ensuite, c’est vous qui décidez.
import-required-always = Oui
import-required-sometimes = Dans certains cas
import-required-never = Non
import-choices-in-cell = Voir la liste dans la cellule.
import-template-file = signalements-modele
import-report-file = signalements-a-corriger
import-remarks-column = Remarques de Net-Met

import-row = ligne { $row }
import-choices = Entrées possibles : { $choices }
import-choices-in-guide = Les entrées possibles sont dans le guide du modèle.
import-limit-rows = La limite est de { $number } lignes.
import-limit-columns = La limite est de { $number } colonnes.
import-limit-megabytes = La limite est de { $number } Mo.
import-limit-at-row = Regarder la ligne { $number }.

import-weight-fault = À corriger
import-weight-decide = À décider
import-weight-complete = À compléter
import-weight-warning = À regarder
import-weight-told = Pour information

import-fault-name-missing = Le nom de la personne manque. Écrire au moins le nom de famille ou le prénom.
import-fault-unknown-choice = « { $written } » n’est pas une entrée de cette colonne.
import-fault-not-a-date = « { $written } » n’est pas une date qui existe. Écrire jour, mois et année, par exemple 2/12/2026.
import-fault-not-a-birth-date = « { $written } » n’est pas une date qui existe. Écrire jour, mois et année, par exemple 2/12/1985, ou seulement l’année.
import-fault-birth-not-plausible = « { $written } » ne peut pas être une naissance : elle doit se situer entre 1900 et aujourd’hui.
import-fault-not-a-number = « { $written } » n’est pas un nombre. Écrire seulement des chiffres, par exemple 12.
import-fault-too-long = Le texte est trop long. La limite est de { $max } caractères.
import-fault-not-yes-no = « { $written } » n’est ni oui ni non. Écrire « oui » ou « non ».
import-fault-not-a-phone = « { $written } » n’est pas un numéro de téléphone. Écrire un seul numéro, par exemple 0573 123456 ou +39 333 1234567.
import-fault-not-an-email = « { $written } » n’est pas une adresse e-mail. Écrire une seule adresse, par exemple nom@exemple.fr.
import-fault-not-a-year = « { $written } » n’est pas une année. Écrire quatre chiffres, par exemple 1985.
import-fault-not-a-municipality = « { $written } » n’est pas une commune, ou plusieurs portent ce nom. Ajouter la province, par exemple Pistoia (PT).
import-fault-codice-fiscale-length = « { $written } » n’est pas un code fiscal italien : il doit avoir 16 caractères (ou 11 chiffres pour le code provisoire).
import-fault-codice-fiscale-character = « { $written } » n’est pas un code fiscal italien : un caractère n’est pas à sa place. Le recopier de la carte.
import-fault-codice-fiscale-check = « { $written } » n’est pas un code fiscal italien valide : le dernier caractère ne correspond pas aux autres. Le recopier de la carte.
import-fault-identifier-broken = « { $written } » n’est pas un numéro valide pour ce type de document. Le recopier du document.
import-fault-identifier-kind-missing = Il y a un numéro de document, mais on ne sait pas de quel document il s’agit. Choisir le type.
import-fault-identifier-missing = Il y a un type de document, mais le numéro manque. L’écrire, ou enlever le type.
import-fault-identifier-of-another-row = Le même document se trouve déjà à la ligne { $row }, avec un autre nom et une autre naissance. Vérifier laquelle des deux lignes est juste.
import-fault-identifier-of-another-person = Dans le registre, ce document appartient à une personne avec un autre nom et une autre naissance. Vérifier le numéro, ou décider sur la page du contrôle.
import-fault-perhaps-same-as-row = C’est peut-être la même personne qu’à la ligne { $row }. Écrire la date de naissance ou le code fiscal dans les deux lignes, ou décider sur la page du contrôle.
import-fault-perhaps-registered = Cette personne est peut-être déjà dans le registre. Ajouter la date de naissance ou le code fiscal, ou décider sur la page du contrôle.
import-fault-person-restricted = On ne peut pas commencer de signalement pour cette personne maintenant. Demandez au délégué à la protection des données.
import-fault-name-alone = Il n’y a que le nom : la personne est enregistrée comme nouvelle, même si d’autres ont le même nom. Ajoutez la date de naissance ou le codice fiscale pour comparer avec le registre.
import-fault-missing-answer = Une réponse obligatoire manque. La ligne est importée ; le brouillon se complète avant l’envoi.
import-fault-cf-surname = Le nom de famille ne correspond pas au code fiscal. La ligne est importée : à vérifier.
import-fault-cf-given-name = Le prénom ne correspond pas au code fiscal. La ligne est importée : à vérifier.
import-fault-cf-names-swapped = Nom et prénom semblent inversés par rapport au code fiscal. La ligne est importée : à vérifier.
import-fault-cf-legal-sex = Le sexe ne correspond pas au code fiscal. La ligne est importée : à vérifier.
import-fault-cf-birth-date = La date de naissance ne correspond pas au code fiscal. La ligne est importée : à vérifier.
import-fault-cf-birth-place = Le lieu de naissance ne correspond pas au code fiscal. La ligne est importée : à vérifier.
import-fault-open-referral = Votre organisme a déjà un signalement ouvert pour cette personne. La ligne est importée comme nouveau signalement : vérifier qu’il est nécessaire.
import-fault-repeated-row = Cette ligne dit la même chose que la ligne { $row }. Elle n’est importée qu’une fois.
import-fault-already-imported = Cette ligne a déjà été importée.

import-title = Importer depuis un tableur
import-lead = Plusieurs signalements à la fois, depuis un tableur. D’abord vient le contrôle, qui n’écrit rien. Ensuite, vous décidez ce qu’il faut importer.
import-step-template = 1. Le tableau
import-template-explained = Le modèle contient toutes les colonnes du formulaire en vigueur, les listes d’entrées et un guide.
import-template-xlsx = Télécharger le modèle (Excel, LibreOffice)
import-template-csv = Télécharger le modèle (CSV)
import-own-file = Un tableau de votre bureau convient aussi : l’ordre des colonnes est libre, leurs noms peuvent être en italien, anglais, français ou allemand, et les colonnes en trop ne gênent pas.
import-step-check = 2. Le contrôle
import-check-explained = Chaque ligne est lue et comparée aux personnes déjà enregistrées. Toutes les erreurs sont montrées ensemble, cellule par cellule.
import-file = Fichier
import-file-hint = Excel (.xlsx), LibreOffice (.ods) ou CSV. Jusqu’à 10 000 lignes et 20 Mo.
import-check-button = Contrôler le fichier
import-no-file = Choisir un fichier.
import-recent = Fichiers récents
import-recent-explained = Les lignes d’un fichier sont conservées chiffrées pendant une semaine, puis supprimées. Les signalements importés restent.
import-state-done = Importé
import-state-checked = Seulement contrôlé

import-run-title = Contrôle du fichier
import-valid-waits = { $count ->
    [one] { $count } ligne peut être importée.
   *[other] { $count } lignes peuvent être importées.
}
import-all-done = { $count ->
    [one] { $count } ligne est importée. Aucune autre n’est prête.
   *[other] { $count } lignes sont importées. Aucune autre n’est prête.
}
import-none-valid = Aucune ligne ne peut être importée ainsi. Télécharger le tableau avec les remarques, le corriger et l’envoyer de nouveau.
import-count-rows = Lignes lues
import-count-valid = Prêtes à importer
import-count-incomplete = { $count ->
    [one] ({ $count } avec un brouillon à compléter)
   *[other] ({ $count } avec un brouillon à compléter)
}
import-count-faulty = Avec des erreurs
import-count-waiting = En attente d’une décision
import-count-imported = Déjà importées
import-count-repeated = Répétées dans le fichier
import-count-warned = Prêtes, avec quelque chose à regarder
import-count-known = Prêtes, avec des personnes déjà enregistrées
import-missing-columns = Ces colonnes ne sont pas dans le fichier. Des réponses obligatoires manquent donc dans certaines lignes : elles s’ajoutent ensuite, dans les brouillons.
import-waiting-title = Qui est cette personne ?
import-waiting-explained = Ces lignes attendent, car il n’est pas certain de qui elles parlent. Les autres peuvent être importées entre-temps.
import-waiting-more = { $count ->
    [one] Il en reste ensuite { $count } autre.
   *[other] Il en reste ensuite { $count } autres.
}
import-waiting-person = Ligne { $row } : { $name } { $born }
import-decide-row = C’est la même personne qu’à la ligne { $row }
import-decide-person = C’est { $name } { $born } { $place }, déjà dans le registre
import-decide-somebody = C’est une personne de ce nom déjà dans le registre
import-decide-another = C’est une autre personne
import-decide-button = Enregistrer les décisions
import-decide-nothing = Choisir au moins une réponse.
import-now-title = 3. L’importation
import-send = Envoyer tout de suite les signalements complets
import-send-hint = Seulement ceux sans réponse obligatoire manquante et qui ne demandent pas de pièce jointe. Les autres restent des brouillons de votre organisme.
import-now-button = { $count ->
    [one] Importer { $count } ligne
   *[other] Importer { $count } lignes
}
import-report-xlsx = Télécharger le tableau avec les remarques (Excel)
import-report-csv = Télécharger le tableau avec les remarques (CSV)
import-other-file = Choisir un autre fichier
import-links-title = Signalements créés
import-link-row = Signalement de la ligne { $row }
import-links-all = Tous les signalements de votre organisme
import-remarks-title = Remarques
import-no-remarks = Aucune remarque : chaque ligne est en ordre.
import-remarks-explained = Cellule par cellule, toutes ensemble. Corriger le tableau et l’envoyer de nouveau : les lignes déjà importées ne se répètent pas.
import-head-place = Cellule
import-head-column = Colonne
import-head-weight = À faire
import-head-says = Remarque
import-columns-title = Colonnes reconnues
import-columns-twice = Ces colonnes répètent une donnée qui figure déjà dans une autre colonne, et ne sont pas lues :
import-columns-spare = Ces colonnes ne sont pas nécessaires et ne sont pas lues :

done-spreadsheet-checked = Fichier contrôlé. Rien n’a été importé.

import-cli-summary = { $rows } lignes lues : { $valid } prêtes, { $faulty } avec des erreurs, { $waiting } à décider, { $imported } déjà importées, { $repeated } répétées.
import-cli-incomplete = { $count } lignes prêtes ont un brouillon à compléter.
import-cli-missing = Colonnes absentes du fichier : { $columns }
import-cli-spare = Colonnes non lues : { $columns }
import-cli-dry-run = Essai : rien n’a été écrit.
import-cli-nothing = Rien n’a été importé, car il y a des lignes à corriger. Avec --only-valid, les lignes prêtes sont importées.
import-cli-written = Importés : { $referrals } signalements ({ $sent } envoyés), { $people } nouvelles personnes.
import-cli-report = Tableau avec les remarques : { $file }
import-cli-progress = lignes
import-cli-more = … et { $count } autres remarques (utiliser --report FICHIER pour les avoir toutes)
