### The first page, notices, shortcuts, accessibility, feedback.

## First page

today-title = Aujourd’hui
today-heading = Aujourd’hui, { $day }
today-new-referral = Nouveau signalement
today-find-person = Chercher une personne : nom, prénom ou les deux
today-due-title = Échéances
today-due-none = Pour vous, rien n’est en retard et rien n’arrive à échéance dans les 7 prochains jours.
today-due-more = Voir toutes les échéances dans la liste
today-due-late =
    { $count ->
        [one] en retard de 1 jour
       *[other] en retard de { $count } jours
    }
today-due-today = échéance aujourd’hui
today-due-tomorrow = demain
today-due-in =
    { $count ->
        [one] dans 1 jour
       *[other] dans { $count } jours
    }
today-waiting-title = À vous de jouer
today-waiting-none = Rien ne vous attend pour l’instant.
today-refer-hint = Pour signaler une personne, cherchez-la ci-dessus.
today-clear = Rien dans ces listes :
today-see-all = Tout voir
today-at-least = { $count } ou plus
today-urgent = Urgent
today-since = depuis le { $date }
today-mandate = Tâche confiée par la commission
today-news-title = Nouveautés depuis { $day }
today-news-none = Personne d’autre n’a rien changé dans les signalements que vous pouvez voir.
today-all-notices = Tous les avis
today-back = Retour à Aujourd’hui

## What can wait

today-todo-integration = Compléments à envoyer
today-todo-late = Envoyés par vous : le délai est passé
today-late-call = c’est chez { $desk }, téléphone { $phone }
today-late-desk = c’est chez { $desk }
today-todo-pre-rejection = Préavis de rejet à commenter
today-todo-register = À enregistrer
today-todo-answered = Compléments arrivés
today-todo-unanswered = Sans réponse après le délai
today-todo-check = À prendre en examen
today-todo-review = À contrôler : sont-ils complets ?
today-todo-ready = Complets : prêts pour la séance
today-todo-urgent = Urgents et complets : vous pouvez décider avant la séance
today-todo-received = Envoyés à votre organisme : à traiter
today-todo-take-in-charge = À prendre en charge
today-todo-sessions = Séances et procès-verbaux
today-todo-opinions = Avis à donner
today-todo-waiting = En liste d’attente
today-todo-letters = Lettres à émettre
today-todo-invitations = Invitations pas encore acceptées
today-todo-drafts = Vos brouillons

## Sessions and invitations

today-session-name = Séance { $number }, { $commission }
today-session-on = Séance : { $when }
today-session-convene = Convoquer la séance
today-session-write-minutes = Rédiger le procès-verbal
today-session-finish-minutes = Compléter le projet de procès-verbal
today-session-approve-minutes = Approuver le procès-verbal
today-session-sign-president = Signer le procès-verbal comme président
today-session-sign-secretary = Signer le procès-verbal comme secrétaire
today-invitation-until = { $body } · valable jusqu’au { $date }
today-invitation-ended = { $body } · expirée le { $date } : créez une nouvelle invitation

## Notices

today-notices-title = Avis
today-notices-read-all = Tout marquer comme lu
today-notices-none = Il n’y a pas d’avis.
today-notice-new = Nouveau

## Shortcuts

today-keys-lead = Ces touches font gagner du temps. Elles ne font rien pendant que vous écrivez dans un champ.
today-keys-key = Touche
today-keys-does = Ce qu’elle fait
today-key-search = Va au champ de recherche de la page
today-key-today = Ouvre Aujourd’hui (d’abord g, puis o)
today-key-new = Commence quelque chose de nouveau, si la page le propose
today-key-save = Enregistre le formulaire
today-key-list = Ouvre cette liste
today-keys-on = Les raccourcis sont activés pour vous.
today-keys-off = Les raccourcis sont désactivés pour vous.
today-keys-change = Modifier dans votre profil

## Accessibility

today-access-lead = Tout le monde doit pouvoir utiliser Net-Met. Il suit les règles WCAG 2.2, niveau AA, et la norme européenne EN 301 549.
today-access-can-title = Ce que vous pouvez faire
today-access-keyboard = Utiliser chaque page au clavier seul.
today-access-reader = Utiliser un lecteur d’écran : titres, champs et erreurs ont toujours un nom.
today-access-zoom = Agrandir jusqu’à 400 pour cent ou utiliser un petit téléphone, sans défilement latéral.
today-access-script = Travailler aussi sans JavaScript.
today-access-time = Prendre le temps nécessaire : un avis précède la fin de la session et aucun texte n’est perdu.
today-access-languages = Lire les pages en italien, anglais, français et allemand.
today-access-limits-title = Ce qui n’est pas encore bien
today-access-limit-files = Les pièces jointes restent telles que leur auteur les a faites : une numérisation peut être illisible pour un lecteur d’écran.
today-access-limit-words = Les pages utilisent un langage clair pour les professionnels. Elles ne sont pas encore en facile à lire et à comprendre.
today-access-limit-tests = Des personnes handicapées n’ont pas encore essayé toutes les pages.
today-access-how-title = Comment nous le vérifions
today-access-how = Chaque version est testée par un programme avec l’outil axe, à 320 et 1280 pixels, au clavier seul et sans JavaScript. C’est une auto-évaluation.
today-access-tell-title = Vous rencontrez un obstacle ?
today-access-tell = Dites-le : les administrateurs du réseau reçoivent le message.

## Feedback

today-feedback-title = Signaler un problème ou une idée
today-feedback-lead = Le message arrive aux administrateurs du réseau.
today-feedback-no-names = N’écrivez pas de noms ni de données des personnes accompagnées.
today-feedback-kind = De quoi s’agit-il ?
feedback-kind-barrier = Un obstacle : je n’arrive pas à lire ou à utiliser une page
feedback-kind-fault = Une erreur : quelque chose ne fonctionne pas
feedback-kind-idea = Une idée d’amélioration
today-feedback-page = Page
today-feedback-page-hint = Copiez l’adresse ou écrivez le titre de la page.
today-feedback-text = Que s’est-il passé ?
today-feedback-text-hint = Écrivez ce que vous vouliez faire et ce qui s’est passé. Si vous utilisez une aide technique, dites laquelle.
today-feedback-fault-empty = Écrivez ce qui s’est passé.
today-feedback-received = Messages reçus
today-feedback-none = Aucun message reçu.
today-feedback-kind-short = Sujet
today-feedback-who = De
today-feedback-when = Quand
today-feedback-outside = Pour écrire d’ici, il faut se connecter. Sans compte, vous pouvez appeler ou écrire à un bureau de coordination :
today-feedback-no-office = Demandez le contact à l’organisme qui vous a donné cette adresse.
