### Words every page shares: frame, forms, lists, dates, problems, refusals.

## Buttons

save = Enregistrer
save-and-continue = Enregistrer et continuer
continue = Continuer
cancel = Annuler
back = Retour
change = Modifier
remove = Retirer
add = Ajouter
send = Envoyer
confirm = Confirmer
close = Fermer
open = Ouvrir
search = Rechercher
go-home = Aller à la page d’accueil

## Frame of the page

skip-to-content = Aller au contenu
demo-label = Avis de démonstration
demo-banner = Ceci est une démonstration : les personnes et les données sont inventées. Ne saisissez pas de vraies données.
main-menu = Menu principal
footer-menu = Informations sur le site
language = Langue
acting-for = Je travaille pour
switch-body = Changer d’organisme
my-account = Mon compte
sign-in = Se connecter
sign-out = Se déconnecter
accessibility = Accessibilité
report-a-barrier = Signaler un problème d’accès
keyboard-shortcuts = Raccourcis clavier
items-waiting =
    { $count ->
        [one] élément en attente
       *[other] éléments en attente
    }
yes = Oui
no = Non
none = Aucun
all = Tous
not-given = Non indiqué

## Session

session-ends-minutes =
    { $count ->
        [one] La session se termine dans 1 minute.
       *[other] La session se termine dans { $count } minutes.
    } Ce que vous avez écrit dans les formulaires reste enregistré comme brouillon.
session-ended = La session est terminée. Reconnectez-vous dans un autre onglet, puis revenez ici et enregistrez : le texte est toujours sur cette page.
session-stay = Continuer à travailler
session-sign-in-again = Se reconnecter

## Forms

error-prefix = Erreur :
errors-title = Il y a un problème
optional = facultatif
needed = nécessaire
about-title = Qui nous sommes
about-what = { $network } aide celles et ceux qui ont plus de mal à trouver un travail. Organismes publics, associations et entreprises en font partie.
about-who = Qui répond du réseau, pour les questions et pour vos données :
choose = Choisir
date-example = Par exemple 2/12/2026
draft-saving = Enregistrement du brouillon…
draft-saved-at = Brouillon enregistré à { $time }
draft-failing = Le brouillon n’est pas encore enregistré : la connexion manque. Nouvel essai dans 10 secondes.
upload-progress = Envoi : { $percent } pour cent

## Lists

filter = Filtrer
filters = Filtres
chosen-filters = Filtres choisis
remove-filter = Retirer le filtre : { $label }
clear-filters = Retirer tous les filtres
nothing-found = Aucun résultat. Essayez avec moins de mots ou retirez un filtre.
pages-of-list = Pages de la liste
pager-shown = De { $from } à { $to } sur { $total }
previous-page = Page précédente
next-page = Page suivante

## The case

identity-label = Personne et dossier
sections-of-case = Parties du dossier
born = Date de naissance
number = Numéro
state = État
interpreter = Interprète
safe-contact = Contact sûr :
why-can-i-see-this = Pourquoi puis-je voir ce dossier ?
who-may-read = Peuvent lire : { $readers }

## Dates and sizes

date-long =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
date-weekday = { $weekday } { $date }
date-and-time = { $date } à { $time }
time-of-day = { $hour }:{ $minute }
ago-now = à l’instant
ago-minutes =
    { $count ->
        [one] il y a 1 minute
       *[other] il y a { $count } minutes
    }
ago-hours =
    { $count ->
        [one] il y a 1 heure
       *[other] il y a { $count } heures
    }
ago-yesterday = hier
ago-days =
    { $count ->
        [one] il y a 1 jour
       *[other] il y a { $count } jours
    }
file-size-kb = { $size } ko
file-size-mb = { $size } Mo
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche

## When something does not work

problem-refused-title = Cette opération ne vous est pas permise
problem-refused-text = La page existe, mais votre fonction actuelle ne permet pas de l’utiliser.
problem-refused-mend = Vous travaillez pour l’organisme nommé en haut : est-ce le bon ?
problem-directory = Téléphones et adresses des organismes
problem-hidden-title = Page introuvable
problem-hidden-text = La page n’existe pas, a été déplacée ou n’est pas visible pour l’organisme pour lequel vous travaillez.
problem-hidden-mend = Vérifiez l’adresse, ou cherchez la personne ou le numéro depuis la page d’accueil.
problem-stale-title = Quelqu’un a déjà modifié ces données
problem-stale-text = Pendant que vous écriviez, une autre personne a enregistré. Votre texte n’a pas remplacé le sien.
problem-stale-mend = Copiez ci-dessous ce dont vous avez besoin, ouvrez de nouveau la page, comparez et enregistrez.
problem-too-large-title = Le fichier est trop grand
problem-too-large-text = Ce que vous avez envoyé dépasse la taille permise. Rien n’a été enregistré.
problem-too-large-mend = Divisez le fichier ou enregistrez les images avec une qualité plus basse, puis réessayez.
problem-unreadable-title = Les données envoyées sont illisibles
problem-unreadable-text = Rien n’a été enregistré : la demande est arrivée incomplète ou sous une forme imprévue.
problem-unreadable-mend = Revenez à la page précédente, vérifiez les données et envoyez de nouveau.
problem-too-many-title = Trop de tentatives en peu de temps
problem-too-many-text = Pour protéger les accès, les demandes depuis ici sont suspendues. Vous pouvez réessayer dans { $seconds ->
        [one] 1 seconde
       *[other] { $seconds } secondes
    }.
problem-too-many-mend = Attendez et réessayez. Le travail déjà enregistré n’est pas perdu.
problem-fault-title = Quelque chose n’a pas fonctionné
problem-fault-text = L’erreur vient de nous, pas de vous. Ce qui était déjà enregistré n’a pas changé.
problem-fault-mend = Réessayez dans quelques minutes. Si cela se reproduit, communiquez le numéro d’erreur à l’administrateur du réseau.
problem-away-title = Le service est arrêté pour peu de temps
problem-away-text = Une mise à jour est en cours ou il y a trop de trafic.
problem-away-mend = Laissez la page ouverte et réessayez dans une minute : ce que vous avez écrit reste ici.
fault-number = Numéro d’erreur :
error-code = Code de réponse : { $code }
problem-other-body-title = Vous travaillez pour un autre organisme
problem-other-body-text = La page était ouverte pour un organisme, mais vous avez changé d’organisme dans un autre onglet. Rien n’a été enregistré.
problem-other-body-mend = Revenez au bon organisme avec « Changer d’organisme », puis retournez à la page et envoyez de nouveau.
problem-forged-title = Le formulaire n’est plus valable
problem-forged-text = Le formulaire a été ouvert dans une autre session ou vient d’un autre site. Rien n’a été enregistré.
problem-forged-mend = Revenez à la page précédente, rechargez-la et envoyez de nouveau.
problem-typed-title = Ce que vous aviez écrit
problem-typed-text = Vous pouvez le copier ici : rien n’est perdu.
parked-title = Le formulaire est toujours là
parked-text = Pendant que vous écriviez, une nouvelle connexion ou une confirmation était nécessaire. Ce que vous aviez écrit n’est pas perdu : vous pouvez maintenant l’envoyer.
parked-send = Envoyer maintenant

## What was just done

done-saved = Enregistré.
done-sent = Signalement envoyé.
done-registered = Signalement enregistré au protocole.
done-found-complete = Complétude confirmée. Le signalement attend une séance.
done-step-taken = Étape enregistrée.
done-withdrawn = Signalement retiré.
done-attachment-added = Pièce jointe ajoutée.
done-attachment-removed = Pièce jointe retirée.
done-person-registered = Personne enregistrée.
done-person-mended = Données de la personne corrigées.
done-not-same-person = Noté : ce sont deux personnes différentes.
done-session-planned = Séance programmée.
done-session-moved = État de la séance modifié.
done-agenda-changed = Ordre du jour modifié.
done-put-on-agenda = Mise à l’ordre du jour : la séance et le point sont ci-dessous.
done-opinion-given = Avis enregistré. Les autres membres le voient à l’ouverture de la séance.
done-conflict-declared = Conflit d’intérêts déclaré. Vous ne voyez plus ce dossier.
done-decided = Décision enregistrée. L’organisme à l’origine du signalement la voit aussitôt.
done-decision-noted = Décision enregistrée. L’organisme qui a orienté la voit à la clôture de la séance, tout de suite si le cas est urgent.
done-minutes-saved = Procès-verbal enregistré.
done-signed = Procès-verbal signé.
done-scored = Score calculé et enregistré.
done-mandate-done = Mandat marqué comme fait.
done-invited = Invitation créée.
done-invitation-revoked = Invitation annulée.
done-duties-changed = Fonctions modifiées.
done-membership-ended = La personne ne fait plus partie de l’organisme.
done-sessions-ended = Accès fermés.
done-password-changed = Mot de passe modifié.
done-factor-set = Second code d’accès activé.
done-factor-removed = Second code d’accès retiré.
done-body-saved = Organisme enregistré.
done-unit-saved = Unité enregistrée.
done-composition-changed = Composition de la commission modifiée.
done-commission-founded = Commission instituée. Nommez maintenant qui la préside et ses membres.
done-imported = Lignes importées.
done-notices-read = Avis marqués comme lus.
done-signed-out = Vous êtes déconnecté.
done-body-switched = Organisme changé.
done-feedback-sent = Merci : le message a été envoyé.
done-account-disabled = Compte désactivé : la personne ne peut plus se connecter.
done-account-enabled = Compte réactivé.
done-invitation-accepted = Invitation acceptée. Vous pouvez maintenant vous connecter.
done-reset-given = Lien envoyé.
done-draft-discarded = Le texte conservé a été supprimé.

## Refusals: which right is missing and whom to ask

why-missing-duty = Il vous manque la fonction pour cette opération. Demandez-la à l’administrateur de votre organisme.
why-not-your-body = Cette opération revient à un autre organisme. Si vous y travaillez aussi, changez d’organisme et réessayez. Sinon, demandez à qui a maintenant le signalement : sa première page le dit.
why-not-your-nucleus = Cette opération revient à un autre noyau local. Demandez au bureau de coordination.
why-not-this-state = Ce n’est pas possible maintenant, car le dossier est dans un autre état. Demandez à qui l’a maintenant : sa première page le dit, avec ce qui manque.
why-not-your-compartment = Votre fonction ne donne pas la lecture de cette partie des données. Si elle vous est nécessaire, demandez à l’administrateur de votre organisme si vous pouvez avoir une autre fonction.
why-not-your-text = Seule la personne qui a écrit ce texte peut le changer : demandez-lui, ou ajoutez votre propre note.
why-not-a-member = Cette opération revient aux membres de la commission. Demandez au secrétariat de la commission.
why-not-the-president = Cette opération revient à la présidence de la commission. Demandez au secrétariat de la commission.
why-not-the-secretary = Cette opération revient au secrétariat de la commission : demandez-lui.
why-session-not-open = La séance n’est pas ouverte. Ce n’est possible que pendant la séance : demandez au secrétariat de la commission quand elle s’ouvre.
why-already-decided = La décision est déjà prise. Pour la corriger, il faut une nouvelle séance : demandez au secrétariat de la commission.
why-notice-first = Avant de ne pas admettre, il faut un préavis de refus, pour que la personne puisse répondre. Le secrétariat de la commission le prépare.
why-not-complete = Le secrétariat n’a pas encore confirmé que le signalement est complet. Cela se fait à la page « Contrôle de complétude ».
why-second-factor = Cette opération demande le second code d’accès. Activez-le dans votre compte.
why-last-administrator = L’organisme doit garder au moins un administrateur. Donnez d’abord la fonction à une autre personne.
why-sealed = Le document est signé et ne change plus. Une correction se fait lors d’une séance suivante : demandez au secrétariat de la commission.

## Grounds: why something may be seen

ground-sender = Votre organisme a envoyé ce signalement.
ground-secretary = Vous travaillez au secrétariat de la commission qui a reçu le signalement.
ground-member = Vous êtes membre de la commission qui évalue le signalement, sans conflit d’intérêts.
ground-president = Vous présidez la commission qui évalue le signalement, sans conflit d’intérêts.
ground-office = Vous travaillez au bureau de coordination du noyau local.
ground-receiver = Le signalement a été réorienté vers votre organisme.
ground-in-charge = Votre organisme a pris la personne en charge.
ground-registrar = Votre organisme a enregistré la personne.
ground-body-administrator = Vous administrez votre organisme.
ground-network-administrator = Vous administrez le réseau.
ground-privacy-officer = Vous êtes responsable de la protection des données.
ground-oneself = C’est votre compte ou votre texte.
ground-by-duty = Votre fonction le permet.

## Faults of fields

field-fault-required = Cette donnée manque.
field-fault-unknown-choice = Choisissez un élément de la liste.
field-fault-not-a-date = Écrivez une date qui existe, par exemple 2/12/2026.
field-fault-not-a-number = Écrivez un nombre, par exemple 12.
field-fault-too-long = Le texte est trop long. Raccourcissez-le et enregistrez de nouveau.
field-fault-not-yes-no = Choisissez oui ou non.
field-fault-not-a-phone = Écrivez un numéro de téléphone, par exemple 0573 123456 ou +39 333 1234567.
field-fault-not-an-email = Écrivez une adresse e-mail, par exemple nom@exemple.fr.
field-fault-not-a-year = Écrivez une année à quatre chiffres, par exemple 1985.
field-fault-not-a-municipality = Choisissez une commune de la liste.

problem-unprinted-title = Le document n’a pas été composé
problem-unprinted-mend = Les données sont en sécurité. Prévenez la personne chargée des modèles, puis réessayez depuis ce signalement ou cette séance.
why-no-legal-basis = Aucune norme ne le permet aujourd’hui à votre type d’organisme. Demandez au délégué à la protection des données du réseau, ou au bureau de coordination.
why-no-agreement = Votre organisme n’a pas d’accord sur les données valable aujourd’hui. Demandez au délégué à la protection des données du réseau, ou au bureau de coordination.
why-four-eyes = Une autre personne décide de ce que vous avez fait : il faut quatre yeux. Demandez à une autre personne qui a la même fonction.
why-not-justified = Un de vos accès d’urgence à cette personne a été jugé injustifié : pour en obtenir un autre, adressez-vous au responsable de la protection des données.
done-agreement-recorded = Accord enregistré. Il vaut à partir de la date indiquée.
done-agreement-ended = Accord terminé. Les droits qui en dépendaient ont déjà pris fin.
done-emergency-opened = Accès d’urgence ouvert. La personne chargée de la protection des données est avertie.
done-emergency-ended = Accès d’urgence terminé.
done-emergency-reviewed = Examen enregistré.
