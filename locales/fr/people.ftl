### People: search, registration, record.

## Search

people-search-title = Chercher une personne
people-search-lead = Avant d’enregistrer une personne, vérifiez si elle est déjà là. Quelques mots suffisent : le nom, un numéro de document ou le téléphone.
people-search-names-hint = Vous pouvez écrire ici tous les noms, dans n’importe quel ordre et alphabet.
people-search-identifier-hint = Codice fiscale (code fiscal), code STP ou ENI, numéro de passeport : le numéro entier.
people-search-too-little = Écrivez au moins un nom, un numéro de document ou le téléphone.
people-search-again = Chercher avec d’autres mots
people-found-title = Personnes trouvées
people-found-count =
    { $count ->
        [one] 1 personne, la plus proche d’abord
       *[other] { $count } personnes, les plus proches d’abord
    }
people-found-nobody = Avec ces mots, il n’y a aucune personne que vous pouvez voir.
people-found-nobody-next = Vérifiez l’orthographe du nom, ou ajoutez la date de naissance ou un numéro de document.
people-found-full = Beaucoup de personnes se ressemblent et seules quelques-unes sont affichées. Ajoutez la date de naissance ou un autre nom.
people-what-you-can-do = Ce que vous pouvez faire
people-not-yours-yet = La personne est déjà enregistrée dans votre noyau local. La fiche s’ouvre quand votre organisme la signale.
people-refer = Signaler cette personne
people-register-after-search = La personne n’est pas dans cette liste ?
people-register-new = Enregistrer une nouvelle personne

## Fields of a person

people-part-name = Nom
people-only-name = Il faut au moins un nom. Tout le reste peut rester vide et s’ajoute quand vous le savez.
people-part-original = Nom dans l’écriture d’origine
people-part-birth = Naissance et nationalité
people-part-identifiers = Documents et codes
people-part-more-identifiers = Ajouter d’autres documents
people-part-contact = Résidence et coordonnées
people-part-language = Langue et contact sûr
people-name = Nom
people-born = Naissance
people-family = Nom de famille
people-family-hint = En lettres latines, comme sur le document. Qui n’a qu’un seul nom l’écrit ici ou ci-dessous.
people-given = Prénom ou prénoms
people-chosen-name = Prénom choisi
people-chosen-name-hint = Le nom par lequel la personne veut être appelée, s’il est différent.
people-family-original = Nom de famille dans l’écriture d’origine
people-given-original = Prénom dans l’écriture d’origine
people-original-hint = Par exemple en arabe, en chinois ou en cyrillique, comme la personne l’écrit.
people-original-lang = Langue de l’écriture d’origine
people-original-name = Nom dans l’écriture d’origine
people-birth = Date de naissance
people-birth-hint = Par exemple 2/12/1980. Si le jour n’est pas connu, écrivez seulement l’année.
people-birth-place = Lieu de naissance
people-birth-place-hint = Commune italienne, ou l’État pour les personnes nées à l’étranger.
people-which-place = Plusieurs lieux portent ce nom : lequel ?
people-citizenship = Nationalité
people-italy = Italie
people-legal-sex = Sexe sur les documents
people-legal-sex-hint = Comme sur les documents : il sert à contrôler le codice fiscale.
people-chosen-gender = Genre
people-chosen-gender-hint = Avec les mots de la personne, seulement si elle souhaite le dire.
people-identifiers-hint = Beaucoup de personnes n’ont pas de codice fiscale : choisissez alors « Aucun document » ou un autre type. Le code ne s’invente pas et ne se calcule pas.
people-identifier-row = Document { $number }
people-identifier = Numéro d’un document
people-identifier-kind = Type
people-identifier-value = Numéro
people-municipality = Commune de résidence
people-municipality-hint = Écrivez le nom, par exemple Pistoia. Laissez vide s’il est inconnu ou doit rester caché.
people-address = Adresse
people-phone = Téléphone
people-email = E-mail
people-lang = Langue préférée
people-lang-hint = La langue que la personne comprend le mieux.
people-interpreter = Faut-il un interprète ?
people-interpreter-needed = Interprète nécessaire
people-interpreter-in = Interprète nécessaire : { $language }
people-safe-contact = Contact sûr
people-safe-contact-hint = Comment et quand appeler sans mettre la personne en danger. Le texte est chiffré : seuls ceux qui le doivent le lisent.

## A new person

people-new-title = Enregistrer une personne
people-new-lead = Seul le nom est obligatoire. Écrivez ce que la personne sait et veut dire : le reste s’ajoute plus tard.
people-register = Enregistrer la personne
people-draft-kept = Nous avons conservé ce que vous aviez écrit : { $when }.
people-draft-discard = Supprimer et recommencer
people-draft-other = Il y a aussi une autre personne pas encore enregistrée, saisie le { $when }.
people-draft-go-on = Reprendre celle-là
people-likely-title = Est-ce l’une de ces personnes ?
people-likely-lead = Avant d’enregistrer { $name } : il y a des personnes très semblables.
people-likely-kept = Ce que vous avez écrit est conservé dans cette page. Si la personne est dans la liste, ouvrez-la de là.
people-likely-list = Personnes déjà enregistrées
people-likely-other = C’est une autre personne : enregistrer
people-likely-edit = Retour au formulaire

## The record

people-record = Données de la personne
people-make-referral = Faire un signalement
people-mend = Corriger les données
people-referrals = Signalements
people-referral = Signalement
people-referral-number = Signalement { $number }/{ $year }
people-referral-unnumbered = Signalement sans numéro
people-referral-sender = Envoyé par
people-referral-since = Date
people-referrals-none = Aucun signalement que vous pouvez voir. Pour demander un parcours, faites un signalement.
people-registered-by = Enregistrée par { $body } ({ $user }), { $day }
people-warning-hint = Ce n’est pas une erreur : les noms changent et s’écrivent de plusieurs façons. Comparez avec le document.
people-alike-title = Serait-ce la même personne ?
people-alike-lead = Ces personnes ont un nom et une naissance très semblables.
people-another-person = C’est une autre personne
people-edit-title = Corriger les données de la personne
people-overtaken-title = Quelqu’un a enregistré avant vous
people-overtaken-text = Rien n’a été remplacé. Comparez les deux textes : le formulaire ci-dessous contient le vôtre. Corrigez-le si besoin, puis enregistrez de nouveau.
people-overtaken-theirs = Enregistré par quelqu’un d’autre
people-overtaken-mine = Écrit par vous

## Why the record may be seen

people-by-emergency = Vous voyez cette fiche en raison d’un accès d’urgence.
people-by-emergency-end = Voir quand il se termine ou le terminer maintenant
people-new-searched = Vous avez cherché « { $words } ». Écrivez le nom et le prénom dans les deux champs.
people-why-title = Pourquoi puis-je voir cette personne ?
people-why-lead = Vous travaillez pour { $body }. La fiche s’ouvre pour ces raisons :
people-why-since = Envoyé par { $sender }, { $day }
people-why-compartments = Parties des données que vous pouvez lire
people-why-until = Cela vaut tant que dure votre mission et que le signalement concerne votre organisme.
people-why-recorded = Chaque ouverture de la fiche est inscrite au registre.
people-back-to-record = Retour à la fiche

## What is wrong, and how to mend it

people-fault-no-name = Écrivez le nom de famille ou le prénom.
people-fault-too-long = Le texte est trop long : { $max } caractères au maximum.
people-fault-no-original-language = Choisissez la langue du nom dans l’écriture d’origine.
people-fault-not-a-date = Écrivez la date comme 2/12/1980, ou seulement l’année avec quatre chiffres.
people-fault-born-in-future = La date de naissance est dans le futur. Vérifiez l’année.
people-fault-born-too-long-ago = La date de naissance remonte à plus de 120 ans. Vérifiez l’année.
people-fault-not-a-phone = Le numéro de téléphone est trop court : il faut au moins 5 chiffres.
people-fault-not-an-email = Écrivez l’adresse e-mail entière, par exemple nom@exemple.fr.
people-fault-unknown-place = Aucun lieu ne porte ce nom. Vérifiez l’orthographe ; pour une naissance à l’étranger, écrivez l’État.
people-fault-several-places = Plusieurs lieux portent ce nom. Choisissez lequel.
people-fault-unknown-country = Choisissez l’État dans la liste.
people-fault-unknown-language = Choisissez la langue dans la liste.
people-fault-no-identifier-kind = Choisissez de quel type est ce numéro.
people-fault-no-identifier = Écrivez le numéro, ou enlevez le type.
people-fault-unexpected-text = Vous avez choisi « Aucun document », mais il y a un numéro. Choisissez le bon type ou effacez le numéro.
people-fault-length = Le numéro a { $found } caractères au lieu de { $wanted }.
people-fault-character = Le caractère { $position } du codice fiscale ne peut pas être là. Vérifiez-le sur la carte.
people-fault-check-character = Le dernier caractère du codice fiscale ne concorde pas avec les autres : il y a une erreur de frappe. Vérifiez sur la carte.
people-fault-not-a-digit = Le caractère { $position } doit être un chiffre.
people-fault-check-digit = Le dernier chiffre ne concorde pas avec les autres : il y a une erreur de frappe. Vérifiez sur le document.
people-fault-only-zeros = Le numéro n’a que des zéros. Si la personne n’a pas de code, choisissez « Aucun document ».
people-fault-prefix = Ce code commence par { $expected }. Vérifiez le type et le numéro.
people-fault-passport-character = Le caractère { $position } n’est ni une lettre ni un chiffre.
people-basis-to-verify = Disposition à vérifier
people-readers = Qui a vu ces données
people-emergency = Ouvrir en urgence
