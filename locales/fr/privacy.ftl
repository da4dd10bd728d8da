# Protection des données : demandes, information, registre des traitements, conservation et élimination.

privacy-title = Demandes sur ses propres données
privacy-lead = Les personnes aidées peuvent demander une copie de leurs données, les corriger, limiter leur usage, s’opposer ou les faire effacer. La réponse est due dans un délai d’un mois.
privacy-lead-desk = Vous voyez ici les demandes inscrites par votre organisme. Pour en inscrire une nouvelle, ouvrez la fiche de la personne.
privacy-new = Nouvelle demande
privacy-show-open = Afficher les demandes ouvertes
privacy-show-answered = Afficher les demandes traitées
privacy-none-open = Aucune demande n’attend de réponse.
privacy-none-answered = Aucune demande n’a encore reçu de réponse.
privacy-column-request = Demande
privacy-column-person = Personne
privacy-column-due = Réponse avant le
privacy-column-answered = Réponse donnée
privacy-column-received = Reçue
privacy-due-today = Échéance aujourd’hui, { $date }
privacy-nav-requests = Demandes
privacy-nav-processing = Registre des traitements
privacy-nav-retention = Conservation et élimination
privacy-find-title = Qui demande ?
privacy-find-lead = Cherchez la personne par nom et prénom entiers, ou par code fiscal ou numéro de document. La recherche est inscrite au registre.
privacy-find-number = Code fiscal ou numéro
privacy-find-number-hint = Cela suffit, si vous l’avez
privacy-found = Personnes trouvées
privacy-found-none = Personne avec ces données. Vérifiez l’orthographe.
privacy-fault-find = Écrivez le nom et le prénom, ou un numéro.
privacy-fault-future = Écrivez une date non postérieure à aujourd’hui.
privacy-fault-reason = Écrivez le motif.
privacy-fault-extend-late = Le premier mois est passé : la prolongation s’annonce à la personne dans ce mois (art. 12, par. 3 RGPD). Répondez maintenant.
privacy-fault-ground = Choisissez pourquoi le traitement est limité.
privacy-fault-kind = Choisissez ce que demande la personne.
privacy-fault-channel = Choisissez comment la demande est arrivée.
privacy-fault-identity = Choisissez comment vous avez vérifié l’identité.
privacy-fault-version = Choisissez quelle information vous avez donnée.
privacy-fault-language = Choisissez la langue.
privacy-fault-how = Choisissez comment.
privacy-fault-purpose = Choisissez l’objet du consentement.
privacy-fault-permission = Écrivez la date et le numéro de l’autorisation des archives. Sans elle, les documents d’un organisme public ne sont pas éliminés.
privacy-person-title = Données personnelles et droits
privacy-record = Inscrire une demande
privacy-to-record = Vers la fiche de la personne
privacy-erased = Les données de cette personne ont été effacées.
privacy-erased-stays = Il ne reste que des numéros, dates, états, décisions et le registre de protocole, sans noms. Les procès-verbaux signés sont des actes permanents : s’ils nomment la personne, le nom y reste. Les anciennes sauvegardes contiennent encore les données jusqu’à leur remplacement.
privacy-restricted-since = Traitement limité depuis le { $day }.
privacy-restricted-means = Les données sont conservées et rien d’autre : personne ne peut les modifier, ajouter des documents ou faire avancer les signalements. Seul le délégué à la protection des données peut lever la limitation.
privacy-held-since = Ne pas détruire : suspendu depuis le { $day }.
privacy-requests = Ce qui a été demandé
privacy-requests-none = Aucune demande.
privacy-informed-title = Information donnée
privacy-informed-add = Inscrire que l’information a été donnée
privacy-informed-save = Enregistrer l’information
privacy-information-version = Quelle information
privacy-information-language = Dans quelle langue
privacy-information-how = Comment
privacy-information-day = Quand
privacy-consents = Consentements
privacy-consents-lead = Le service se fonde sur la loi : aucun consentement n’est nécessaire. Il n’est demandé que pour ce qui est listé ici et peut être retiré à tout moment.
privacy-consent-add = Inscrire un consentement
privacy-consent-save = Enregistrer le consentement
privacy-consent-purpose = Pour quoi
privacy-consent-how = Comment cela a été expliqué
privacy-consent-since = Donné le { $day }
privacy-consent-withdrawn = Donné le { $from }, retiré le { $to }
privacy-consent-withdraw = Retirer le consentement
privacy-restriction = Limitation du traitement
privacy-restrict = Limiter le traitement
privacy-restrict-ground = Pourquoi (art. 18 RGPD)
privacy-restrict-hint = Dès lors, personne ne peut rien écrire sur cette personne.
privacy-reason = Motif
privacy-lift = Lever la limitation
privacy-lift-reason = Pourquoi la limitation est levée
privacy-lift-hint = La personne doit être avertie avant (art. 18, par. 3 RGPD).
privacy-hold-title = Suspension de la destruction
privacy-hold = Suspendre effacement et élimination
privacy-hold-reason = Pourquoi on ne peut pas détruire
privacy-hold-hint = Par exemple : procès, inspection
privacy-release = Lever la suspension
privacy-record-lead = Écrivez ce que la personne demande, avec ses mots. Aucun formulaire ni motif n’est nécessaire.
privacy-what-asked = Ce qui est demandé
privacy-words = Avec ses mots
privacy-words-hint = Facultatif. Seuls le délégué à la protection des données et votre organisme le lisent.
privacy-channel = Comment elle est arrivée
privacy-identity = Comment vous avez vérifié l’identité
privacy-identity-hint = Ne photocopiez pas le document : le regarder suffit.
privacy-received-on = Reçue le
privacy-due-on = Réponse due le
privacy-recorded-by = Inscrite par
privacy-record-save = Enregistrer la demande
privacy-no-words = La personne n’a rien ajouté, ou le texte a été effacé.
privacy-answer = Répondre
privacy-history = Chronologie
privacy-told = Ce qui est dit à la personne
privacy-told-hint = En mots simples. En cas de refus : le motif, et la possibilité de saisir l’autorité ou le juge.
privacy-step-lead-take = La demande est en cours de traitement. La personne n’a pas encore de réponse.
privacy-step-lead-extend = Deux mois s’ajoutent. La personne doit être avertie dans le premier mois, avec le motif.
privacy-step-lead-grant = La personne obtient ce qu’elle a demandé.
privacy-step-lead-grant-partly = La personne obtient une partie. Écrivez ce qui manque, et pourquoi.
privacy-step-lead-refuse = La réponse est non. Le motif et la norme sont nécessaires.
privacy-step-lead-withdraw = La personne retire sa demande.
privacy-file-title = Copie des données
privacy-file-lead = Tout ce que le réseau conserve sur la personne, à lui remettre. Le document dit ce qui manque et pourquoi. Nous vous demandons d’abord de confirmer votre identité.
privacy-file-html = Télécharger pour lire et imprimer
privacy-file-json = Télécharger pour un autre programme (JSON)
privacy-file-heading = Vos données
privacy-file-made = { $network }, { $day }. Réponse à la demande { $request }.
privacy-file-referral = Signalement { $number }
privacy-file-decisions = Décisions
privacy-file-opinions = Avis, sans les noms de leurs auteurs
privacy-file-files = Documents joints
privacy-file-recipients = Qui a reçu les données
privacy-file-name = vos-donnees
privacy-file-asked-on = Sollicité le
privacy-file-shared = Données montrées
privacy-file-shared-nothing = Aucune
privacy-file-purpose = Dans quel but
privacy-file-question = Ce qui a été demandé
privacy-file-readers = Qui a lu vos données
privacy-file-registered = Enregistrée le
privacy-file-registrar = Enregistrée par
privacy-file-left-out = Ce qui manque, et pourquoi
privacy-file-rights = Si quelque chose est faux, vous pouvez demander une correction. En cas de désaccord, vous pouvez saisir l’autorité de protection des données ou le juge.
privacy-erasure = Effacement
privacy-erasure-lead = Une personne propose, une autre confirme. La confirmation détruit les clés des données scellées, la fiche, les réponses, les pièces jointes, les lettres et les textes libres. Il n’y a pas de retour.
privacy-erasure-bound = L’effacement n’est pas possible maintenant (art. 17, par. 3 RGPD) :
privacy-erasure-proposed = Proposé par { $user }, { $when }.
privacy-erasure-waits = Un autre délégué à la protection des données doit confirmer.
privacy-erasure-propose = Proposer l’effacement
privacy-erasure-confirm = Confirmer : effacer définitivement
privacy-erasure-drop = Retirer la proposition
privacy-erased-when = Effacement exécuté : { $when }
privacy-until = jusqu’au { $day }
privacy-processing-title = Registre des traitements
privacy-processing-lead = Art. 30 RGPD. Il se compose à partir des règles du réseau, du formulaire de signalement et de la liste des organismes.
privacy-processing-version = Règles : { $version }
privacy-controllers = Responsables
privacy-no-recipients = Personne hors de l’organisme
privacy-column-purpose = Finalité
privacy-column-basis = Base juridique
privacy-column-persons = Personnes
privacy-column-data = Données
privacy-column-recipients = Destinataires
privacy-column-retention = Conservation
privacy-column-measures = Mesures de sécurité
privacy-forever = sans limite de temps
privacy-retention-title = Conservation et élimination
privacy-retention-lead = Ce qui dépasse son délai est proposé ici. Une personne vérifie et approuve, une autre confirme ; puis le programme détruit et rédige l’acte d’élimination.
privacy-disposals = Propositions et actes
privacy-disposals-none = Rien ne dépasse son délai.
privacy-propose-now = Chercher maintenant
privacy-plan = Plan de conservation
privacy-column-what = Quoi
privacy-column-proposed = Proposé le
privacy-column-act = Acte
privacy-column-period = Durée
privacy-column-action = Ensuite
privacy-column-law = Source
privacy-archive = autorisation des archives nécessaire (art. 21 D.Lgs. 42/2004)
privacy-disposal-before = Terminé avant le
privacy-disposal-approved = Approuvée par
privacy-disposal-permission = Autorisation d’élimination
privacy-disposal-permission-hint = Direction des archives : numéro et date
privacy-disposal-confirmed = Confirmée par
privacy-disposal-done = Élimination exécutée
privacy-disposal-hash = Empreinte de la liste (SHA-256)
privacy-disposal-running = Confirmée : le programme détruit, un lot à la fois. S’il s’arrête, il reprend seul.
privacy-disposal-waits = Vous l’avez approuvée : une autre personne doit confirmer.
privacy-disposal-review = Vérifier et approuver
privacy-disposal-review-lead = Regardez la liste. Excluez ce qui sert encore, avec le motif. Les personnes avec une suspension ou une demande ouverte sont déjà exclues.
privacy-disposal-approve = Approuver
privacy-disposal-drop = Abandonner la proposition
privacy-disposal-confirm = Confirmer l’élimination
privacy-disposal-confirm-lead = Après confirmation, le programme détruit toute la liste. Il n’y a pas de retour.
privacy-disposal-lines = Liste
privacy-exclude-title = Exclure une ligne
privacy-exclude-which = Laquelle
privacy-exclude-hint = Sans noms de personnes
privacy-exclude = Exclure
privacy-column-number = Numéro
privacy-column-ended = Terminé le
privacy-column-fate = Sort
privacy-column-thing = Code interne
privacy-act-title = Acte d’élimination
privacy-act-take = Télécharger l’acte d’élimination (CSV)

privacy-kind-access = Accès : voir ses données
privacy-kind-rectification = Rectification : corriger
privacy-kind-erasure = Effacement
privacy-kind-restriction = Limitation : conserver seulement
privacy-kind-portability = Portabilité : les emporter
privacy-kind-objection = Opposition
privacy-kind-hint-access = « Que savez-vous de moi ? » (art. 15)
privacy-kind-hint-rectification = « C’est faux » (art. 16)
privacy-kind-hint-erasure = « Effacez tout » (art. 17). Pas là où une loi oblige à conserver.
privacy-kind-hint-restriction = « Arrêtez tant que ce n’est pas clair » (art. 18)
privacy-kind-hint-portability = Seulement les données fournies par consentement ou contrat (art. 20)
privacy-kind-hint-objection = « Je ne veux pas que vous utilisiez mes données » (art. 21)
privacy-channel-desk = Au guichet
privacy-channel-paper = Sur papier
privacy-channel-mail = Par courriel
privacy-channel-pec = Par courriel certifié (PEC)
privacy-channel-phone = Par téléphone
privacy-channel-own-view = Par ses propres pages
privacy-identity-document = J’ai vu un document
privacy-identity-known = Je connais la personne
privacy-identity-digital = Identité ou signature numérique
privacy-identity-representative = Un représentant demande, et j’ai vu l’acte
privacy-identity-code = Lien et code remis à la personne
privacy-informed-paper = Remise sur papier
privacy-informed-read-aloud = Lue et expliquée à voix haute
privacy-informed-link = Envoyée par lien
privacy-informed-referral = Dite avec un signalement
privacy-restriction-accuracy = La personne conteste l’exactitude, vérification en cours
privacy-restriction-unlawful = L’usage est illicite, mais la personne ne veut pas l’effacement
privacy-restriction-legal-claim = La personne a besoin des données pour se défendre
privacy-restriction-objection = La personne s’est opposée, examen en cours
privacy-thing-referral-not-admitted = Signalements non admis
privacy-thing-project-file = Dossiers de l’accompagnement
privacy-thing-judicial-data = Données judiciaires
privacy-thing-person-without-referral = Personnes jamais signalées
privacy-thing-import-file = Tableurs importés
privacy-thing-feedback = Messages
privacy-thing-notices = Avis
privacy-thing-sign-ins = Connexions
privacy-thing-drafts = Brouillons
privacy-thing-event-register = Registre d’événements
privacy-thing-minutes = Procès-verbaux
privacy-thing-protocol-register = Registre de protocole
privacy-action-destroy = élimination proposée
privacy-action-automatic = le programme supprime seul
privacy-action-keep = conservé
disposal-state-proposed = À vérifier
disposal-state-approved = À confirmer
disposal-state-confirmed = En cours
disposal-state-done = Exécutée
disposal-state-dropped = Abandonnée
disposal-fate-in = À détruire
disposal-fate-excluded = Exclu
disposal-fate-held = Suspendu : non détruit
disposal-fate-done = Détruit
privacy-obstacle-procedure = Une procédure est en cours. On décidera à sa fin.
privacy-obstacle-obligation = La loi oblige à conserver le dossier de l’accompagnement
privacy-obstacle-hold = Il y a une suspension : procès ou inspection.
privacy-obstacle-other-request = Une autre demande de la personne attend une réponse : elle passe avant.
privacy-obstacle-minutes = Le procès-verbal de la séance n’est pas encore signé.
privacy-left-out-third-parties = Réponses concernant d’autres personnes (art. 15, par. 4 RGPD).
privacy-left-out-running-opinions = Avis et votes tant que la procédure est en cours (art. 24 L. 241/1990).
privacy-left-out-service-notes = Notes de travail réservées des services (secret professionnel).
privacy-left-out-attached-files = Le contenu des documents joints : remis à part, après vérification qu’il ne concerne pas d’autres personnes.
privacy-left-out-staff-names = Les noms du personnel : les organismes sont indiqués.
privacy-request-state-received = Reçue
privacy-request-state-in-progress = En cours
privacy-request-state-extended = Prolongée
privacy-request-state-granted = Accordée
privacy-request-state-partly-granted = Accordée en partie
privacy-request-state-refused = Refusée
privacy-request-state-withdrawn = Retirée
privacy-request-step-take = Prendre en charge
privacy-request-step-extend = Prolonger de deux mois
privacy-request-step-grant = Accorder
privacy-request-step-grant-partly = Accorder en partie
privacy-request-step-refuse = Refuser
privacy-request-step-withdraw = La personne la retire
people-closed-restricted = Traitement limité
people-closed-erased = Données effacées
people-data-title = Données personnelles et droits
people-data-link = Information, demandes et consentements
people-not-informed = Personne n’a encore inscrit que la personne a été informée.
people-informed-on = Information donnée le { $day }
identity-mark = Limites
nav-privacy = Protection des données
done-erased = Données effacées.
why-restricted = Le traitement des données de cette personne est limité, ou les données ont été effacées : elles sont conservées et rien d’autre. Demandez au délégué à la protection des données.
why-must-be-kept = Une loi, une procédure en cours ou une suspension ne permet pas d’effacer. La page de la demande dit laquelle. Demandez au délégué à la protection des données du réseau.
event-privacy-request-recorded = Demande sur ses données inscrite
event-privacy-request-step-taken = Étape d’une demande sur ses données
event-privacy-request-opened = Demande sur ses données ouverte
event-person-file-taken = Copie des données d’une personne prise
event-processing-restricted = Traitement limité
event-restriction-lifted = Limitation levée
event-destruction-held = Suspension de destruction posée
event-hold-released = Suspension levée
event-information-given = Information donnée
event-consent-given = Consentement donné
event-consent-withdrawn = Consentement retiré
event-erasure-proposed = Effacement proposé
event-erasure-dropped = Proposition d’effacement retirée
event-person-erased = Données d’une personne effacées
event-privacy-page-opened = Page des droits d’une personne ouverte
event-anybody-searched = Personne cherchée par le délégué
event-processing-exported = Registre des traitements exporté
event-disposal-proposed = Élimination proposée
event-disposal-line-excluded = Ligne exclue d’une élimination
event-disposal-approved = Élimination approuvée
event-disposal-confirmed = Élimination confirmée
event-disposal-dropped = Proposition d’élimination abandonnée
event-disposal-carried-out = Lot d’une élimination détruit
event-disposal-done = Élimination exécutée
event-disposal-act-taken = Acte d’élimination pris
accounts-thing-disposal = Élimination
today-todo-data-requests = Demandes sur les données à traiter
today-todo-emergencies = Accès d’urgence à vérifier
today-todo-disposals = Éliminations à vérifier
privacy-due-in =
    { $count ->
        [one] Dans { $count } jour, { $date }
       *[other] Dans { $count } jours, { $date }
    }
privacy-due-late =
    { $count ->
        [one] En retard de { $count } jour, { $date }
       *[other] En retard de { $count } jours, { $date }
    }
privacy-term =
    { $count ->
        [one] La réponse est due dans un délai de { $count } mois ({ $law }).
       *[other] La réponse est due dans un délai de { $count } mois ({ $law }).
    }
privacy-years =
    { $count ->
        [one] { $count } an
       *[other] { $count } ans
    }
privacy-months =
    { $count ->
        [one] { $count } mois
       *[other] { $count } mois
    }
privacy-bodies =
    { $count ->
        [one] { $count } organisme du réseau
       *[other] { $count } organismes du réseau
    }
privacy-file-earlier =
    { $count ->
        [one] Nous conservons { $count } version antérieure de votre fiche : elle est dans le fichier pour programmes.
       *[other] Nous conservons { $count } versions antérieures de votre fiche : elles sont dans le fichier pour programmes.
    }
privacy-tally-keys =
    { $count ->
        [one] { $count } clé détruite
       *[other] { $count } clés détruites
    }
privacy-tally-answers =
    { $count ->
        [one] { $count } groupe de réponses
       *[other] { $count } groupes de réponses
    }
privacy-tally-attachments =
    { $count ->
        [one] { $count } pièce jointe
       *[other] { $count } pièces jointes
    }
privacy-tally-letters =
    { $count ->
        [one] { $count } lettre
       *[other] { $count } lettres
    }
privacy-tally-texts =
    { $count ->
        [one] { $count } texte libre
       *[other] { $count } textes libres
    }
