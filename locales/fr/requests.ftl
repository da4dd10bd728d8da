### Demandes à des organismes sans compte.
## requests: asking

requests-title = Demandes à des organismes sans compte
requests-lead = Demandez à une paroisse, à une entreprise, à un service d’un autre territoire. Ils répondent par un lien, par courriel, par téléphone ou sur papier.
requests-none = Aucune demande pour ce signalement.
requests-list-none = Aucune demande.
requests-new = Nouvelle demande
requests-new-lead = L’organisme ne reçoit que ce que vous écrivez et cochez ici. Moins vous transmettez, mieux c’est.
requests-to = À quel organisme
requests-to-hint = S’il manque, les personnes qui administrent le réseau peuvent l’ajouter.
requests-to-hint-words = Écrivez une partie du nom et choisissez dans la liste. Les organismes sans compte y sont aussi. S’il en manque un, l’administrateur du réseau peut l’ajouter.
requests-kind = Ce que vous demandez
requests-days =
    { $count ->
        [one] { $count } jour pour répondre
       *[other] { $count } jours pour répondre
    }
requests-purpose = Dans quel but
requests-purpose-hint = Une phrase : par exemple « Trouver un atelier près du domicile ». L’organisme la lit.
requests-question = La question
requests-question-hint = Écrivez seulement ce qui est nécessaire pour répondre.
requests-shares = Quelles données l’organisme voit
requests-shares-hint = Rien n’est coché d’avance. L’organisme voit une copie d’aujourd’hui, seulement après le code.
requests-share-identity = Nom, naissance et langue. Jamais l’adresse ni le téléphone.
requests-share-sealed = Données protégées : cochez seulement si l’organisme ne peut pas répondre sans elles.
requests-code-by = Comment vous transmettez le code
requests-code-by-hint = Le lien part par courriel. Le code part par une autre voie : sans code, le lien ne montre rien.
request-code-by-mail = Par un autre courriel
request-code-by-telephone = Je le dis au téléphone
request-code-by-paper = Je le remets sur papier
requests-code-by-mail-hint = À une deuxième adresse de l’organisme, autre que celle du lien. C’est la voie la moins sûre.
requests-code-by-telephone-hint = Le code apparaît une seule fois, juste après l’envoi.
requests-code-by-paper-hint = Le code apparaît une seule fois : imprimez-le ou notez-le.
requests-send = Envoyer la demande
requests-go-on = Vérifier avant l’envoi
requests-kept = Voici une demande que vous aviez commencée sans l’envoyer.
requests-discard = Jeter et recommencer
requests-check-title = Vérifiez la demande
requests-check-lead = Rien n’est encore parti. Lisez et corrigez ce qu’il faut.
requests-check-link = Comment arrive le lien
requests-check-link-by-mail = Par e-mail à { $address }
requests-check-link-by-hand = C’est vous qui le remettez : nous ne connaissons pas l’e-mail de cet organisme.
requests-check-term =
    { $count ->
        [one] { $date } : { $count } jour à partir d’aujourd’hui
       *[other] { $date } : { $count } jours à partir d’aujourd’hui
    }
requests-check-nothing = Rien : l’organisme ne lit que le but et la question.
requests-check-reads = Ce que { $body } lit de la personne
requests-check-send-title = Envoyer maintenant ?
requests-check-send-text = { $body } lit cela après le code. La demande reçoit un numéro de protocole. Ce que l’organisme a lu ne se reprend pas.
requests-check-later = Envoyer plus tard
requests-check-changed = La demande a changé dans une autre fenêtre. Relisez-la avant de l’envoyer.
requests-fault-to = Choisissez l’organisme à qui demander.
requests-fault-to-unknown = Aucun organisme, ou plusieurs, n’ont ces mots dans leur nom. Choisissez-le dans la liste.
requests-fault-kind = Choisissez ce que vous demandez.
requests-fault-purpose = Écrivez dans quel but vous demandez.
requests-fault-question = Écrivez la question.
requests-fault-code-by = Choisissez comment vous transmettez le code.
requests-fault-no-second-mail = Nous ne connaissons pas de deuxième adresse électronique de cet organisme : le lien et le code ne vont pas dans la même boîte. Choisissez le téléphone ou le papier.

## requests: handing over

requests-by-hand-title = Demande envoyée : il reste une étape
requests-by-hand-lead = Remettez ceci à { $body }. Cela n’apparaît ici qu’une fois.
requests-by-hand-code = Donnez le code d’accès seulement à la personne qui répond pour l’organisme.
requests-by-hand-link = L’organisme n’a pas d’adresse électronique : donnez-lui aussi le lien.
requests-by-hand-demo = Dans la démonstration, aucun courriel ne part : voici le lien que l’organisme reçoit.
requests-by-hand-go = Aller à la demande
requests-link = Lien
requests-access-code = Code d’accès

## requests: lists and one request

requests-column-code = Code
requests-column-to = Organisme
requests-column-from = Qui demande
requests-column-kind = Demande
requests-column-sent = Envoyée le
requests-column-due = Réponse avant le
requests-column-number = Signalement
requests-clock-left =
    { $count ->
        [one] reste { $count } jour
       *[other] restent { $count } jours
    }
requests-clock-late =
    { $count ->
        [one] en retard de { $count } jour
       *[other] en retard de { $count } jours
    }
requests-clock-today = dernier jour
requests-clock-ours = le délai est suspendu : l’organisme attend une réponse de qui demande
requests-one-title = Demande { $code }
requests-shared = Données transmises
requests-shared-nothing = Aucune
requests-protocol = Protocole
requests-protocol-out = Sortie { $number } du { $day }
requests-protocol-in = Arrivée { $number } du { $day }
requests-asked = Ce que nous avons demandé
requests-words-closed = Vous voyez où en est la demande, pas son texte. La personne qui conduit la procédure le lit.
requests-words = Texte
requests-step-hint = L’organisme reçoit un courriel sans ce texte et le lit avec son lien.
requests-answer-back = Répondre à leur question
requests-withdraw = Retirer la demande
requests-log = Ce qui s’est passé
requests-scans = Feuilles revenues
requests-sheet = Feuille de réponse sur papier (PDF)
requests-link-title = Lien et code
requests-link-hint = Un nouveau lien annule le précédent. L’annuler laisse ouvertes les autres voies.
requests-link-ask-the-sender = Le lien et le code montrent tout ce qui a été partagé, même ce que vous ne pouvez pas lire. S’il en faut de nouveaux, demandez-les à qui a envoyé la demande : { $body }.
requests-renew = Envoyer un nouveau lien
requests-revoke = Annuler le lien

## requests: recording

requests-record = Enregistrer la réponse
requests-record-channel = Comment elle est arrivée
requests-record-who = Qui a répondu
requests-record-who-hint = Nom et fonction dans l’organisme.
requests-record-step = Ce qu’ils ont dit
requests-record-words-hint = Leurs mots, en bref.
requests-record-save = Enregistrer
requests-reason = Motif du refus
requests-reason-hint = Seulement si la réponse est non. Avec « autre motif », écrivez lequel.
requests-scan = Feuille signée
requests-scan-hint = Un scan ou une photo si la réponse est sur papier. PDF, JPEG ou PNG, 10 Mo au plus.
requests-says-accept = Nous acceptons
requests-says-decline = Nous n’acceptons pas, ou ne pouvons pas répondre
requests-says-ask-back = Avant de répondre, nous demandons quelque chose
requests-says-answer = Nous répondons
requests-says-report-outcome = Nous communiquons le résultat
requests-fault-step = Choisissez une réponse.
requests-fault-reason = Choisissez le motif du refus.
requests-fault-words = Écrivez le texte : sans lui, la réponse n’est pas claire.
requests-fault-channel = Choisissez comment la réponse est arrivée.
requests-fault-who = Écrivez qui a répondu.
requests-fault-scan = Joignez le scan de la feuille.

## requests: the office

requests-groups = Quelles demandes
request-group-open = Ouvertes
request-group-expired = Échues
request-group-answered = Avec réponse
request-group-every = Toutes
requests-find = Code de la demande
requests-find-hint = La personne qui téléphone le dit, ou il est sur la feuille : par exemple 7K3M-92QF.
requests-find-go = Trouver
requests-fault-code = Aucune demande n’a ce code. Vérifiez que vous l’avez bien copié.
requests-back = Retour aux demandes
requests-answered-title = Réponses dans le délai
requests-answered-lead = Ces douze derniers mois, pour chaque organisme.
requests-answered-counts-title = Demandes
requests-answered-counts = { $sent } envoyées : { $timely } dans le délai, { $late } en retard, { $overdue } échues sans réponse, { $running } en cours
requests-answered-share = Part
requests-answered-of = { $count } sur { $total }
requests-answered-total = Tous les organismes
requests-answered-note = La part compte les demandes avec réponse ou déjà échues. En dessous de cinq, nous ne donnons pas de pourcentage. Les demandes retirées ne comptent pas.
requests-replies-title = Courriels à examiner
requests-replies-lead = Ces courriels n’ont rien changé. Leur texte et leurs pièces jointes restent dans la boîte : nous ne les conservons pas ici.
requests-replies-none = Aucun courriel à examiner.
requests-replies-mend = Appelez l’organisme. S’il répond, enregistrez la réponse avec le code de la demande.
requests-replies-handled = Fait

## requests: the page of the body

requests-door-title = Ouvrir la demande
requests-door-lead = Saisissez le code reçu par une autre voie : un autre courriel, le téléphone ou le papier.
requests-door-hint = Six chiffres. Après quelques erreurs, le lien n’est plus valable.
requests-door-wrong = Le code n’est pas correct.
requests-door-go = Ouvrir
requests-over-title = Ce lien n’est plus valable
requests-over-text = Il a déjà été utilisé, il a expiré, il a été annulé ou il est mal écrit. Rien n’a changé.
requests-over-mend = Pour répondre, téléphonez à la personne qui vous a écrit, ou à un de ces services, et donnez le code de la demande.
requests-suspended-title = La demande est suspendue
requests-suspended-text = Pour le moment nous ne pouvons ni montrer le contenu ni prendre une réponse. Le lien et le code restent valables.
requests-suspended-mend = Réessayez dans quelques jours avec le même lien, ou demandez à qui vous a écrit.
requests-suspended-typed = Ce que vous aviez écrit, non enregistré
requests-answer-heading = Demande pour { $body }
requests-answer-by = Répondre avant le { $day }.
requests-answer-shared = Ce qu’il faut savoir
requests-answer-shared-hint = Utilisez ces données seulement pour répondre. Ne les copiez pas et ne les transmettez pas.
requests-answer-talk = Questions et réponses
requests-answer-title = Votre réponse
requests-answer-step = Ce que vous répondez
requests-answer-words-hint = Toujours nécessaire, sauf si vous acceptez ou choisissez un motif dans la liste.
requests-answer-outcome = Le résultat
requests-answer-outcome-hint = En quelques lignes, quand il y a quelque chose à dire. Vous pouvez revenir avec le même lien.
requests-answer-who = Qui répond pour l’organisme
requests-answer-send = Envoyer la réponse
requests-answer-leave = Fermer la page
requests-who-name = Nom
requests-who-language = Langue
requests-thanks-title = Merci, la réponse est arrivée
requests-thanks-text = Vous pouvez fermer cette page. Le lien n’est plus nécessaire.

## states, steps, ways

request-state-sent = Envoyée
request-state-opened = Lue
request-state-asked-back = Attend notre réponse
request-state-expired = Échue
request-state-accepted = Acceptée
request-state-declined = Refusée
request-state-answered = Avec réponse
request-state-outcome-reported = Résultat communiqué
request-state-withdrawn = Retirée
request-step-open = L’organisme a ouvert la demande
request-step-ask-back = L’organisme demande quelque chose
request-step-answer-back = Réponse à la question de l’organisme
request-step-expire = Le délai est passé
request-step-accept = L’organisme accepte
request-step-decline = L’organisme refuse
request-step-answer = L’organisme répond
request-step-report-outcome = L’organisme communique le résultat
request-step-withdraw = Demande retirée
request-aim-acceptance = Accepter ou non
request-aim-reply = Répondre
request-channel-link = Lien
request-channel-email = Courriel
request-channel-telephone = Téléphone
request-channel-paper = Papier
request-channel-page = Net-Met
request-channel-machine = Automatique
request-note-sent = Demande envoyée
request-note-reminded = Rappel envoyé à l’organisme
request-note-link-renewed = Nouveau lien et nouveau code
request-note-link-revoked = Lien annulé
request-note-link-locked = Lien bloqué : trop de codes erronés
request-note-reply-set-aside = Un courriel est arrivé et n’a rien changé
request-note-sheet-printed = Feuille de réponse imprimée
request-note-scan-filed = Scan de la feuille classé
reply-aside-unreadable = Ce n’est pas un courriel lisible
reply-aside-no-tag = L’objet ne contient pas la référence de la demande
reply-aside-wrong-tag = La référence dans l’objet n’est pas valable
reply-aside-other-sender = Il ne vient pas de l’adresse à laquelle nous avons écrit
reply-aside-forged = L’expéditeur semble faux
reply-aside-automatic = C’est une réponse automatique
reply-aside-attachment = Il a une pièce jointe : nous ne l’ouvrons pas et ne la conservons pas
reply-aside-html-only = Il n’a pas de texte simple, seulement une page
reply-aside-not-understood = Le premier mot n’est pas un des mots prévus
reply-aside-over = La demande a déjà une réponse, ou a été retirée
reply-aside-does-not-fit = La réponse ne convient pas à cette demande
reply-aside-restricted = Le traitement des données de la personne est limité : lisez le courriel dans la boîte quand la limitation prend fin, et notez la réponse

## notices of what was done

done-request-sent = Demande envoyée.
done-request-answered = Réponse enregistrée.
done-request-withdrawn = Demande retirée.
done-request-answered-back = Réponse envoyée à l’organisme.
done-request-link-revoked = Lien annulé.
done-reply-handled = Fait.

## events, notices, menu

event-request-sent = Demande à un organisme envoyée
event-request-moved = Étape d’une demande à un organisme
event-request-shown = Demande lue par l’organisme
event-request-read = Demande à un organisme ouverte
event-request-link-changed = Lien d’une demande modifié
event-request-link-refused = Lien non valable essayé
event-request-code-wrong = Code d’une demande erroné
event-request-visited = Code d’une demande correct
event-request-reminded = Rappel d’une demande envoyé
event-request-sheet-printed = Feuille de réponse imprimée
event-request-scan-taken = Scan d’une feuille de réponse ouvert
event-reply-set-aside = Courriel mis de côté
event-reply-handled = Courriel mis de côté examiné
notice-request-answered = Un organisme a répondu à une demande.
notice-request-asked-back = Un organisme demande quelque chose avant de répondre à une demande.
notice-request-expired = Le délai d’une demande à un organisme est passé sans réponse.
notice-request-link-locked = Le lien d’une demande est bloqué : trop de codes erronés.
notice-reply-set-aside = Un courriel est arrivé qu’aucune demande n’a pu utiliser.
nav-requests = Demandes
referrals-requests = Réponses attendues d’organismes
referrals-requests-open =
    { $count ->
        [one] { $count } demande ouverte, réponse avant le { $date }
       *[other] { $count } demandes ouvertes, première réponse avant le { $date }
    }
referrals-requests-ours = Un organisme attend notre réponse
referrals-nav-requests = Demandes à des organismes
today-todo-requests-expired = Demandes échues : appelez l’organisme
today-todo-replies = Courriels à examiner
paper-kind-code-sheet = Feuille de réponse avec code

## the mails

requests-mail-subject = { $network } : une demande pour vous { $tag }
requests-mail-text =
    { $from } vous écrit avec { $network }.

    Demande : { $kind }
    Répondre avant le { $day }.

    Pour la lire et répondre, ouvrez cette adresse :
    { $link }

    Il faut un code de six chiffres. Vous le recevez par une autre voie : un autre courriel, le téléphone ou le papier.

    Questions ? { $contact }
    Ce courriel ne contient pas de données personnelles.
requests-mail-reply-acceptance =
    Vous pouvez aussi répondre à ce courriel. Laissez l’objet tel quel, sans pièce jointe. Commencez par un de ces mots :
    ACCEPTE
    REFUS: le motif
    QUESTION: ce que vous voulez savoir
    RÉSULTAT: comment cela s’est passé, après avoir accepté
requests-mail-reply-question =
    Vous pouvez aussi répondre à ce courriel. Laissez l’objet tel quel, sans pièce jointe. Commencez par un de ces mots :
    RÉPONSE: votre réponse
    REFUS: pourquoi vous ne pouvez pas répondre
    QUESTION: ce que vous voulez savoir
requests-code-mail-subject = { $network } : le code pour une demande
requests-code-mail-text =
    { $from } vous a envoyé une demande avec un autre courriel.

    Le code pour l’ouvrir est : { $code }

    Ne le transmettez pas. Questions ? { $contact }
requests-reminder-mail-subject = { $network } : rappel, une demande vous attend { $tag }
requests-reminder-mail-text =
    { $from } attend votre réponse avant le { $day }.

    Demande : { $kind }

    Utilisez le lien du courriel précédent et le code. Si vous ne les trouvez plus, appelez : { $contact }
requests-back-mail-subject = { $network } : réponse à votre question { $tag }
requests-back-mail-text =
    { $from } a répondu à votre question.

    Lisez la réponse avec le lien du courriel précédent et le code. Le nouveau délai est le { $day }.

    Questions ? { $contact }
requests-withdrawn-mail-subject = { $network } : demande retirée { $tag }
requests-withdrawn-mail-text =
    { $from } a retiré la demande : { $kind }.

    Vous ne devez plus répondre. Le lien n’est plus valable. Questions ? { $contact }
