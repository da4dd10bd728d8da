## The person's own view: a link, a code, easy words


## own: The person's own pages: easy words, one idea in a sentence

own-title = Mes pages
own-home = Début
own-leave = Sortir
own-skip = Aller au texte
own-menu = Que veux-tu faire ?
own-language = La langue
own-send = Envoyer
own-error = Erreur :
own-error-title = Il y a une erreur

## own: The door

own-door-text = Tu as un code de 6 chiffres. Écris le code ici.
own-code = Ton code
own-enter = Entrer
own-door-help = Pas de code ? Appelle la personne qui t’a donné la page.
own-door-wrong = Le code n’est pas bon. Essaie encore.
own-over-title = La page ne s’ouvre pas
own-over-again = Le temps est fini ? Ouvre la page à nouveau.
own-over-call = Ça ne marche pas ? Appelle la personne qui t’a donné la page.
own-out-title = Tu as fermé la page
own-out-text = Maintenant, tu peux fermer la fenêtre.

## own: Start

own-hello = Bonjour, { $name }
own-next = Le prochain rendez-vous
own-start-sign = Lis et signe le projet
own-more = Autres choses

## own: Meetings

own-appointment = Rendez-vous
own-appointments = Mes rendez-vous
own-appointments-none = Tu n’as pas de rendez-vous.
own-at-hour = à { $hour }
own-where = Où
own-with = Avec qui
own-phone = Téléphone
own-by-telephone = Au téléphone
own-by-video = En vidéo
own-interpreter = Quelqu’un parle ta langue.
own-said-nothing = Tu viens ? Dis-le ici.
own-said-comes = Tu as dit : je viens.
own-said-other-day = Tu as demandé un autre jour. Maintenant, attends.
own-yes = Je viens
own-no = Je ne peux pas
own-move-title = Demande un autre jour
own-move-why = Pourquoi tu ne peux pas ?
own-move-words = Quand peux-tu ? Si tu veux, écris ici.
own-move-go = Demander un autre jour
own-reply-comes = La personne vient
own-reply-other-day = La personne demande un autre jour

## own: Project

own-project = Mon projet
own-project-none = Ton projet n’est pas encore là.
own-project-wants = Ce que tu veux
own-project-goals = Où tu veux arriver
own-project-actions = Ce qui se fait
own-project-promises = Qui fait quoi
own-project-risks = Si ça va mal
own-project-until = avant le { $day }
own-project-review = Le prochain point
own-project-next = On regarde le projet ensemble : { $day }.
own-project-signed = Tu as signé : { $day }.
own-project-declined = Tu as dit non à ce texte.
own-project-in-person = Pour signer, appelle la personne qui t’aide.
own-project-to-sign = Signe le projet
own-sign-title = Signe le projet
own-sign-text = Lis tout. Puis dis oui ou non. C’est toi qui décides.
own-sign-italian = C’est le texte italien qui compte.
own-sign-question = Es-tu d’accord ?
own-sign-yes = Oui, je signe
own-sign-no = Non, je ne signe pas
own-sign-why = Si tu dis non : pourquoi ?
own-sign-code = Écris encore ton code
own-sign-go = Envoie la réponse

## own: Papers, team, readers

own-papers = Mes papiers
own-papers-none = Il n’y a pas de papiers.
own-papers-text = Le papier reste sur le téléphone. Qui a le téléphone peut le lire.
own-team = Qui travaille avec moi
own-team-leads = S’occupe de toi
own-readers = Qui a vu mes données
own-readers-text = Les données sont les choses écrites sur toi. Ici, tu vois qui les a lues.
own-readers-none = Personne n’a lu tes données.
own-readers-other = Un autre bureau
own-purpose-referral = Pour demander de l’aide pour toi.
own-purpose-evaluation = Pour décider de l’aide.
own-purpose-accompaniment = Pour t’aider.
own-purpose-coordination = Pour voir si l’aide avance.
own-purpose-emergency = À cause d’un danger.

## own: Questions and rights

own-ask = Pose une question
own-ask-text = La question va à la personne qui t’aide. Tu lis la réponse ici.
own-ask-words = Que veux-tu demander ?
own-ask-waits = Attends la réponse.
own-ask-answer = La réponse :
own-rights = Mes droits
own-rights-text = Les données sont les choses écrites sur toi. Elles sont à toi.
own-rights-what = Que veux-tu ?
own-rights-words = Si tu veux, écris ici
own-right-access = Je veux une copie de mes données
own-right-rectification = Il y a une erreur dans mes données
own-right-objection = Je ne veux pas qu’on utilise mes données
own-right-erasure = Efface mes données
own-right-restriction = Arrête d’utiliser mes données
own-right-portability = Donne-moi mes données dans un fichier
own-right-until = La réponse arrive avant le { $day }.
own-right-day = Aujourd’hui, c’est le jour { $day } sur { $all }.
own-right-answered = La réponse est là. Demande à la personne qui t’aide.

## own: What was just done, and what is wrong

own-told-comes = Bien. Maintenant, ils savent que tu viens.
own-told-other-day = Tu as demandé un autre jour. On te répondra.
own-told-signed = Tu as signé. Merci.
own-told-declined = Tu as dit non. Maintenant, parle avec la personne qui t’aide.
own-told-asked = La question est partie.
own-told-right-asked = Ta demande est arrivée.
own-told-changed = Quelque chose a changé ici. Lis encore.
own-told-waits = Maintenant, ce n’est pas possible. Appelle la personne qui t’aide.
own-fault-reason = Choisis une réponse.
own-fault-long = Le texte est long. Écris moins.
own-fault-words = Écris ta question.
own-fault-right = Choisis ce que tu veux.
own-fault-again = Tu l’as déjà demandé. Attends la réponse.
own-fault-code = Écris ton code.
own-fault-mend = Écris ce qui est faux.
own-fault-no-reason = Écris pourquoi tu dis non.

## own: For who leads the case

cases-nav-own = Pages de la personne
own-desk-title = Pages de la personne
own-desk-lead = Avec un lien et un code, la personne voit son projet et ses rendez-vous, et vous écrit.
own-desk-asked = Questions de la personne
own-desk-asked-none = La personne n’a rien écrit.
own-desk-answer = Votre réponse
own-desk-answer-hint = Phrases courtes et mots simples. La personne la lit dans ses pages.
own-desk-answer-go = Envoyer la réponse
own-desk-answered = { $name } a répondu, { $when }
own-desk-keys = Qui peut entrer
own-desk-keys-none = Personne n’a encore de lien.
own-desk-for = Pour qui
own-desk-person = La personne
own-desk-guardian = Qui la représente
own-desk-given = Donné par
own-desk-made = { $name }, { $day }
own-desk-until = Valable jusqu’au
own-desk-used = Dernière visite
own-desk-never = Jamais
own-desk-open = Actif
own-desk-ended = Révoqué
own-desk-locked = Bloqué
own-desk-over = Expiré
own-desk-end = Révoquer
own-desk-new = Donner un nouveau lien
own-desk-new-lead = Le nouveau lien remplace l’ancien. Qui tient le téléphone de la personne et connaît le code lit tout.
own-desk-contact = Lisez d’abord comment joindre la personne : { $words }
own-desk-language = Langue des pages
own-desk-language-hint = La personne peut la changer.
own-desk-give = Créer le lien et le code
own-desk-given-title = Lien et code
own-desk-given-lead = Pour : { $name }. Valables jusqu’au { $day }. Vous ne les voyez que maintenant.
own-desk-link = Lien
own-desk-code = Code
own-desk-given-apart = Donnez le code par une autre voie : de vive voix, ou sur une autre feuille. Ne l’écrivez pas à côté du lien.
own-desk-given-go = J’ai donné le lien et le code
own-desk-fault-holder = Choisissez pour qui est le lien.
own-desk-fault-words = Écrivez la réponse.
own-replied-title = Ce que la personne a répondu
own-by-link = Par ses pages

## own: Notices, events, work

done-key-ended = Lien révoqué.
done-own-question-answered = Réponse envoyée.
notice-own-comes = Une personne a confirmé un rendez-vous.
notice-own-other-day = Une personne demande un autre jour pour un rendez-vous.
notice-own-asked = Une personne vous a posé une question.
notice-own-right-asked = Une personne demande quelque chose sur ses données.
notice-own-key-locked = Le lien d’une personne est bloqué : trop de codes erronés.
notice-own-project-signed = Une personne a signé son projet.
event-own-desk-opened = Pages de la personne : liens et questions ouverts
event-own-shown = La personne a ouvert ses pages
event-own-appointment-answered = La personne a répondu à un rendez-vous
event-own-project-signed = La personne a signé le projet avec son lien
event-own-project-declined = La personne a dit non au projet avec son lien
event-own-paper-taken = La personne a pris un papier
event-own-asked = La personne a posé une question
event-own-answered = Réponse à une question de la personne
event-own-right-asked = La personne a demandé un droit
event-own-language-chosen = La personne a choisi la langue des pages
today-todo-own-questions = Questions des personnes
today-todo-other-days = Personnes qui demandent un autre jour
own-demo-title = La personne suivie, sans compte
own-demo-enter = Entrer avec son lien
