# Documents : lettres, impressions, registre, vérification.

papers-title = Documents
papers-to-issue = À établir
papers-to-issue-hint = Établir un document lui donne un numéro d’enregistrement. Il ne change plus ensuite. Regarder d’abord l’aperçu.
papers-issue = Enregistrer et établir
papers-preview = Aperçu
papers-second-language = Langue à côté de l’italien
papers-only-italian = Italien seulement
papers-issued = Établis
papers-none = Aucun document établi.
papers-to-print = À imprimer
papers-print-dossier = Dossier du signalement, avec ce que vous pouvez lire (PDF)
papers-print-access = Dossier pour l’accès aux actes (PDF)
papers-print-access-hint = La santé, la justice, la protection, les notes réservées, les autres personnes et les lieux sont couverts. Lisez les textes libres avant de le remettre : ils peuvent nommer d’autres personnes.
papers-to-person = La personne
papers-to-members = Les membres de la commission
papers-waits = À composer
papers-typeset-again = Composer à nouveau
papers-column-kind = Document
papers-column-number = Enregistrement
papers-column-when = Date
papers-column-recipient = Destinataire
papers-column-sender = Expéditeur
papers-column-code = Code
papers-column-about = Signalement
papers-column-languages = Langues
papers-column-direction = Sens
papers-column-attachments = Pièces jointes
papers-column-imprint = Empreinte SHA-256
papers-about-receipt = Dit que le signalement est arrivé, qui s’en occupe et quand il sera décidé.
papers-about-integration-request = Demande ce qui manque et le délai.
papers-about-pre-rejection = Dit les motifs contraires et comment répondre.
papers-about-pre-rejection-person = Les motifs contraires en mots simples et comment répondre, à la personne, aussi dans sa langue.
papers-about-decision-sender = La décision motivée, à l’organisme prescripteur.
papers-about-decision-person = La décision en mots simples, à la personne, aussi dans sa langue.
papers-session-title = Documents de la séance { $number }
papers-back-to-session = Retour à la séance
papers-letters-waiting = Lettres à établir
papers-letters-waiting-hint = Une pour l’organisme prescripteur et une pour la personne, dans sa langue.
papers-convocation = Convocation
papers-convocation-hint = La séance est convoquée, mais la lettre aux membres manque encore. Émettez-la ici : elle dit le jour, le lieu et les points. Envoyez-la ensuite à tous.
papers-issue-convocation = Enregistrer et établir la convocation
papers-list-hint = Avec les noms : seulement pour les membres de la commission.
papers-calendar = Séance pour l’agenda (.ics)
papers-calendar-name = Séances : { $network }
papers-failed-title = Certaines lettres n’ont pas été composées
papers-protocol-title = Registre d’enregistrement
papers-protocol-none = Aucun enregistrement cette année.
papers-years = Années
papers-export-csv = Exporter en CSV
papers-export-xlsx = Exporter en Excel
papers-incoming = Arrivée
papers-outgoing = Départ
papers-kind-referral = Signalement
papers-kind-request = Demande à un organisme
papers-kind-request-answer = Réponse d’un organisme
papers-check-title = Vérifier un document
papers-check-lead = Vous avez une lettre du réseau ? Saisissez le code imprimé en bas de la page.
papers-check-code = Code du document
papers-check-code-hint = Huit lettres et chiffres, par exemple 7K3M-92QF
papers-check-not-a-code = Saisissez les huit lettres et chiffres du code. Les lettres I, L, O, U et les chiffres 0 et 1 n’y sont jamais.
papers-check-go = Vérifier
papers-check-found = Le document est authentique.
papers-check-compare = Comparez numéro, date et pages avec la feuille. Si vous avez le fichier, comparez aussi l’empreinte.
papers-check-unknown = Aucun document n’a ce code.
papers-check-unknown-mend = Vérifiez que vous l’avez bien copié. S’il est juste, appelez l’organisme qui a écrit la lettre.
papers-check-pages = Pages
papers-attachments =
    { $count ->
        [one] { $count } pièce jointe
       *[other] { $count } pièces jointes
    }
papers-issue-all =
    { $count ->
        [one] Enregistrer et établir la lettre
       *[other] Enregistrer et établir les { $count } lettres
    }
papers-all-check = Vérifier les lettres avant de les émettre
papers-all-lead =
    { $count ->
        [one] Une lettre. Regardez à qui elle va et ce qu’elle dit.
       *[other] { $count } lettres. Regardez à qui va chacune et ce qu’elle dit.
    }
papers-all-go-title = Émettre maintenant ?
papers-all-go-text = Chaque lettre reçoit son numéro de protocole et ne change plus. Pour en laisser une de côté, revenez en arrière et ouvrez son signalement.
papers-of-session = Documents de la séance
papers-covered = Parties non accessibles
papers-covered-law = Données protégées par la loi, s’il y en a
papers-attachment = Pièce jointe { $number }
papers-due-none = Aucune lettre à émettre.
papers-due-hint = Chaque lettre parle d’une étape déjà accomplie et n’a pas encore été émise. Elles prennent leur numéro quand vous les émettez.
papers-due-more = Il y en a d’autres : une fois celles-ci émises, elles apparaissent ici.
papers-column-since = Depuis
