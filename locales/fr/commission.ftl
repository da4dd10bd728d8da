### Words of the evaluation commission: composition, sessions, agenda, decisions, minutes, waiting list, tasks.

## Sections and navigation

commission-sessions = Séances
commission-session = Séance
commission-session-number = Séance { $number }
commission-composition = Composition de la commission
commission-waiting-list = Liste d’attente
commission-waiting-hint = Ouvrez un nom pour voir ou calculer le score.
commission-source = Source : { $source }.
commission-others = Autres commissions
commission-none = Il n’y a pas encore de commission ici. L’administration du réseau la crée.
commission-all = Commissions du réseau
commission-all-none = Il n’y a encore aucune commission. Instituez la première.
commission-found = Instituer une commission
commission-found-do = Instituer
commission-found-all = Chaque noyau a déjà sa commission.
commission-found-hint = Chaque noyau a une commission. Ensuite vous nommez qui la préside et ses membres : ils doivent d’abord avoir un compte avec la fonction de présidence ou de membre.
commission-nucleus = Noyau
commission-nucleus-hint = Seulement ceux qui n’ont pas encore de commission.
commission-name = Nom de la commission
commission-name-hint = Par exemple « Commission du noyau de Pistoia »

## Composition

commission-change-composition = Modifier la composition
commission-act = Acte de nomination
commission-act-hint = Numéro, date et organisme, par exemple « Décision 45 du 2/3/2026, Société de la santé ».
commission-component = Composante
commission-component-kinds = Organismes qui peuvent la nommer : { $kinds }
commission-component-empty = Personne n’est nommé.
commission-component-missing = Manquant
commission-who = Nom
commission-body = Organisme
commission-role = Rôle
commission-validity = Validité
commission-valid-from = Valable à partir du
commission-valid-to = Dernier jour
commission-from = à partir du { $from }
commission-from-to = du { $from } au { $to }
commission-substitute = Suppléant
commission-substitute-of = suppléant de { $name }
commission-substitutes = Suppléant de
commission-substitutes-hint = Laissez vide pour un titulaire.
commission-new-seat = Nouvelle nomination
commission-holder-hint = La liste montre les personnes chargées d’être membre ou président dans leur organisme.
commission-seats-now = Nominations actuelles
commission-end-seat = Mettre fin
commission-end-seat-hint = « Mettre fin » clôt aujourd’hui la nomination et celles des suppléants. Les séances passées restent inchangées.

## Sessions

commission-plan-session = Programmer une séance
commission-move-session = Déplacer la séance { $number }
commission-coming = Prochaines séances
commission-coming-none = Aucune séance n’est programmée. Le secrétariat programme la prochaine.
commission-past = Séances passées
commission-past-none = Il n’y a pas encore de séances passées.
commission-when = Date et heure
commission-day = Jour
commission-time = Heure
commission-time-hint = Par exemple 9:30
commission-place = Lieu
commission-place-hint = Adresse et salle. Laissez vide si la séance est uniquement à distance.
commission-link = Lien à distance
commission-link-hint = Adresse commençant par https://
commission-open-link = Rejoindre la réunion à distance
commission-call = Convocation
commission-second-call = Seconde convocation
commission-second-call-hint = C’est la seconde convocation de la séance sans quorum. Les points restants passent à cette séance.
commission-plan-second-call = Programmer la seconde convocation
commission-convened-at = Convoquée le
commission-opened-at = Ouverte le
commission-closed-at = Close le
commission-last-reason = Motif indiqué
commission-to-do = À faire
commission-task-agenda = Ordre du jour
commission-task-attendance = Présences
commission-task-minutes = Procès-verbal
commission-task-sign = Signatures
commission-task-done = Fait
commission-task-open = À faire
commission-task-later = Plus tard
commission-items-count =
    { $count ->
        [one] 1 point
       *[other] { $count } points
    }

## Steps

commission-effect-convene = Les membres reçoivent un avis avec le jour et le lieu.
commission-effect-open = La séance commence. Les avis des membres deviennent visibles pour toute la commission.
commission-effect-suspend = La séance est interrompue. Elle pourra reprendre.
commission-effect-resume = La séance reprend.
commission-effect-close = Les décisions sont communiquées aux organismes qui ont orienté. Les points sans décision passent à la séance suivante.
commission-effect-draft-minutes = Le procès-verbal devient un brouillon à compléter.
commission-effect-approve-minutes = Le texte du procès-verbal est définitif et attend deux signatures.
commission-effect-revise-minutes = Le procès-verbal redevient un brouillon. Une signature déjà donnée est perdue.
commission-effect-sign-minutes = Après deux signatures, le procès-verbal ne change plus.
commission-effect-declare-deserted = La séance prend fin faute de quorum. Les points passent à la séance suivante.
commission-effect-cancel = La séance n’a pas lieu. Les points passent à la séance suivante.
commission-blocked = Ce qui manque
commission-block-short-notice = Le préavis est de { $given } jours, la règle en demande { $asked }. Écrivez le motif pour convoquer quand même.
commission-block-no-quorum = Le quorum n’est pas atteint : { $present } présents, { $needed } nécessaires.
commission-block-components = Ces composantes obligatoires manquent : { $names }.
commission-block-too-early = Le jour de la séance n’est pas encore arrivé.
commission-block-quorum-is-there = Le quorum est atteint : { $present } présents, { $needed } nécessaires. La séance n’est pas sans quorum.
commission-block-items-open =
    { $count ->
        [one] 1 point est encore sans décision.
       *[other] { $count } points sont encore sans décision.
    }
commission-block-not-your-items = En raison d’un conflit d’intérêts déclaré, une autre personne clôt cette séance : la présidence ou le secrétariat.
commission-step-reason = Motif
commission-step-reason-hint = Les membres de la commission le lisent. N’écrivez pas de données personnelles.

## Attendance

commission-attendance = Présences
commission-present = Qui est présent
commission-quorum = Quorum
commission-quorum-met = { $present } présents, { $needed } nécessaires.
commission-quorum-yes = Quorum atteint
commission-quorum-no = Quorum non atteint
commission-voting-seats = Membres avec droit de vote
commission-advising-seats = Présents sans droit de vote

## Agenda

commission-agenda = Ordre du jour
commission-agenda-empty = L’ordre du jour est vide.
commission-item = Point
commission-person = Personne
commission-item-title = Point { $number } : { $about }
commission-about-referral = orientation { $label }
commission-about-ratification = ratification de la décision urgente sur l’orientation { $label }
commission-about-correction = rectification du procès-verbal { $label } : { $title }
commission-carried-here = Resté d’une séance précédente
commission-urgent = Urgent
commission-late = En retard
commission-place-number = Rang
commission-referral-number = Signalement
commission-place-of = Rang de : { $title }
commission-arrange = Déplacer ou retirer
commission-up = Monter
commission-down = Descendre
commission-save-order = Enregistrer l’ordre
commission-candidates = Orientations en attente
commission-candidates-none = Aucun signalement complet n’attend une séance. Ceux à l’examen doivent d’abord être confirmés complets.
commission-candidates-hint = D’abord les urgents, puis qui attend depuis le plus longtemps. Il n’y a que des signalements complets, reportés ou en liste d’attente.
commission-choose-referrals = Orientations à mettre à l’ordre du jour
commission-waits-since = attend depuis le { $day }
commission-put-on = Mettre à l’ordre du jour
commission-put-on-which = À quelle séance ?
commission-put-on-session = Séance { $number }, { $when }
commission-put-on-hint = { $state }. Ce sera le point { $position }.
commission-fault-session = Choisissez la séance.
commission-added = Ajouté à la séance { $number } du { $day } : point { $points }
commission-other-item = Autre point
commission-title = Titre
commission-corrects = Rectifie le procès-verbal de la séance
commission-corrects-hint = Seulement pour corriger un procès-verbal déjà signé.

## Item

commission-open-file = Ouvrir l’orientation
commission-opinions = Avis des membres
commission-opinions-hidden = Les avis se lisent à partir de l’ouverture de la séance.
commission-opinions-none = Personne n’a donné d’avis avant la séance.
commission-discussion = Discussion
commission-rapporteur = Qui présente le cas
commission-summary = Résumé de la discussion
commission-summary-hint = Fait partie du procès-verbal. N’écrivez ni diagnostic ni données judiciaires. Après un préavis de rejet, rapportez les observations de la personne.
commission-proposal = Proposition
commission-proposal-hint = Ce sur quoi on vote.
commission-vote-and-decide = Vote et décision
commission-in-minutes = Ce que dit le procès-verbal
commission-conflict-abstained = S’abstient pour conflit d’intérêts
commission-give-mandate = Confier une tâche
commission-what = Que faire
commission-what-hint = L’organisme chargé le lit. N’écrivez que le nécessaire.
commission-due-on = Pour le

## Decision

commission-votes = Votes
commission-votes-others = Toutes les personnes présentes
commission-votes-others-hint = Vaut pour qui n’a pas de vote propre ci-dessous. Pour un vote unanime, cela suffit.
commission-abstains-conflict = ne vote pas pour conflit d’intérêts
commission-decision = Décision
commission-outcome = Issue
commission-outcome-hint = Si la proposition n’est pas adoptée, seul un renvoi est possible. Avant de ne pas admettre, il faut un préavis de rejet.
commission-reason-code = Motif de la liste
commission-reason-code-hint = Nécessaire pour la non-admission, le préavis de rejet (mêmes motifs), le renvoi et l’envoi à un autre service.
commission-to-body-hint = Pour une admission : l’organisme qui prend en charge. Pour un envoi : le service qui reçoit.
commission-in-charge = Organisme chargé
commission-sent-to = Envoyée à
commission-until = Échéance
commission-until-hint = Pour une admission avec réserve : date à laquelle arrive ce qui manque. Pour le préavis, elle est calculée.
commission-reason = Motivation
commission-reason-hint = Les faits qui ont conduit à la décision (art. 3 loi 241/1990). L’organisme qui a orienté les lit : ni diagnostic ni données judiciaires.
commission-legal-ground = Base juridique
commission-legal-ground-hint = Loi, délibération ou règlement, par exemple « DGR 544/2023 ».
commission-check-decision = Vérifier la décision
commission-tally = Pour { $for }, contre { $against }, abstentions { $abstained }.
commission-tally-conflicted = Exclus pour conflit d’intérêts : { $count }.
commission-result = Résultat du vote
commission-carried = Proposition adoptée
commission-not-carried = Proposition rejetée
commission-ratified = Décision urgente ratifiée
commission-not-ratified = Décision urgente non ratifiée : elle ne vaut plus
commission-not-ratified-reason = Motif du refus de ratification
commission-record = Enregistrer la décision
commission-record-hint = Une fois enregistrée, la décision ne se modifie plus dans cette séance.
commission-to-ratify = Décision urgente à ratifier : { $outcome }, prise par { $name }.
commission-ratify-hint = Nécessaire seulement si la décision urgente n’est pas ratifiée : l’orientation revient en instruction.

## Opinion, conflict, urgent

commission-give-opinion = Donner votre avis
commission-my-opinion = Mon avis
commission-opinion-hint = Personne d’autre ne le lit avant l’ouverture de la séance. Jusque-là, vous pouvez le modifier.
commission-opinion-words = Ce que vous voulez dire à la commission
commission-opinion-closed = Aucun avis n’est possible maintenant : le cas n’attend pas de séance.
commission-declare-conflict = Déclarer un conflit d’intérêts
commission-conflict-what = Déclarez un conflit si vous, un membre de votre famille ou un proche êtes concernés par ce cas (art. 6-bis loi 241/1990).
commission-conflict-hidden = Dès maintenant, vous ne voyez plus ce cas : ni documents, ni point, ni procès-verbal du point.
commission-conflict-vote = Vous ne votez pas sur ce cas. Le procès-verbal dit que vous vous abstenez.
commission-conflict-final = Vous ne pouvez pas revenir en arrière.
commission-conflict-sure = J’ai un conflit d’intérêts dans ce cas
commission-urgent-decision = Décision urgente
commission-urgent-by = Décision urgente de
commission-urgent-hint = La décision vaut tout de suite et l’organisme qui a orienté la voit. La séance du { $day } doit la ratifier.
commission-urgent-hint-later = La décision vaut tout de suite et l’organisme qui a orienté la voit. Aucune séance n’est prévue : la ratification ira à la prochaine que le secrétariat programmera, sous { $days } jours.
commission-urgent-decisions = Décisions urgentes
commission-urgent-list-hint = Qui préside peut décider avant la séance si le cas ne peut pas attendre. La séance suivante ratifie. D’abord les urgents, puis qui attend depuis le plus longtemps.
commission-urgent-none = Aucun signalement complet n’attend une décision.
commission-urgent-reason-hint = Écrivez aussi pourquoi on ne peut pas attendre la séance.
commission-urgent-too-late = La ratification doit avoir lieu sous { $days } jours, mais la séance est plus tard. Demandez au secrétariat de l’avancer.

## Waiting list

commission-waiting-none = Personne n’est sur la liste d’attente.
commission-criteria-version = Critères { $version } : score maximal { $highest }. À égalité comptent, dans cet ordre : { $ties }.
commission-score = Score
commission-no-score = Sans score
commission-older-criteria = critères { $version }
commission-received-on = Reçue le
commission-score-sheet = Fiche de score
commission-sheet-version = Critères { $version }, score maximal { $highest }.
commission-no-score-yet = Il n’y a pas encore de score pour ce cas.
commission-computed = Score { $score } · { $when } · { $name }
commission-computed-version = Calculé avec les critères { $version }.
commission-reproduced = Recalculé maintenant : le résultat est le même.
commission-not-reproduced = Recalculé maintenant : le résultat diffère ou les critères n’existent plus.
commission-criterion = { $label } (poids { $weight })
commission-criterion-name = Critère
commission-weight = Poids
commission-value = Valeur de 0 à 1
commission-points = Points
commission-sum = Somme
commission-compute = Calculer le score

## Minutes

commission-minutes = Procès-verbal
commission-minutes-notes = Notes
commission-minutes-text = Texte libre du procès-verbal
commission-minutes-text-hint = Communications et ce qui n’est dans aucun point. Le reste du procès-verbal se compose tout seul.
commission-mandates = Tâches confiées
commission-signatures = Signatures
commission-secretary = Secrétariat
commission-signed-by = { $name }, { $when }
commission-not-signed = Pas encore signé
commission-hash = Empreinte du texte (SHA-256)
commission-sign-hint = Vous signez tout le texte du procès-verbal qui porte cette empreinte. Après deux signatures de deux personnes, le texte ne change plus : une correction se fait dans une séance ultérieure.
commission-read-minutes = Lire le procès-verbal
commission-sign-as = Je signe en tant que
commission-sign-as-president = Président
commission-sign-as-secretary = Secrétariat

## Mandates

commission-mandates-of-body = Tâches de mon organisme
commission-mandates-open = Seulement celles à faire
commission-mandates-all = Aussi celles faites
commission-mandates-none = Aucune tâche à faire.
commission-mark-done = Marquer comme fait
commission-file = Orientation

## Faults

commission-fault-outcome = Choisissez l’issue.
commission-fault-reason = Écrivez le motif.
commission-fault-legal-ground = Écrivez la base juridique.
commission-fault-not-carried = La proposition n’est pas adoptée : seul un renvoi est possible.
commission-fault-notice-first = Il faut d’abord un préavis de rejet : la personne doit pouvoir répondre.
commission-fault-reason-code = Choisissez un motif de la liste pour cette issue.
commission-fault-body = Choisissez l’organisme.
commission-fault-until = Écrivez la date à laquelle doit arriver ce qui manque.
commission-fault-until-past = La date est déjà passée.
commission-fault-discuss-first = Écrivez d’abord le résumé de la discussion et enregistrez-le.
commission-fault-votes = Indiquez le vote de chaque membre présent.
commission-fault-item-quorum = Le quorum n’est pas atteint pour ce point.
commission-fault-referral-moved = L’orientation n’est plus à l’ordre du jour : elle a peut-être été retirée.
commission-fault-urgent-outcome = Cette issue ne peut pas être décidée en urgence.
commission-fault-urgent-state = On ne décide en urgence que d’un signalement complet, à l’examen ou à l’ordre du jour.
commission-fault-urgent-going-on = Le signalement est dans une séance en cours : c’est la séance qui décide.
commission-fault-not-ratified-by-secretary = Un refus de ratification est enregistré par le secrétariat : le signalement revient à l’examen.
commission-fault-duty = Dans son organisme, cette personne n’a pas la fonction nécessaire à ce rôle : « présidence » pour qui préside, « membre » pour les autres.
commission-fault-nucleus = Choisissez le noyau.
commission-fault-name = Écrivez le nom de la commission.
commission-fault-choose-referral = Choisissez au moins une orientation.
commission-fault-title = Écrivez le titre du point.
commission-fault-body-kind = L’organisme de cette personne n’est pas du type prévu pour la composante choisie.
commission-fault-holder = Choisissez la personne.
commission-fault-component = Choisissez la composante.
commission-fault-substitute = Le suppléant doit être dans la même composante que le titulaire.
commission-fault-to-before-from = Le dernier jour précède le premier.
commission-fault-day-past = Le jour est déjà passé.
commission-fault-other-year = La séance porte un numéro de son année : choisissez un jour de la même année ou annulez-la et programmez-en une autre.
commission-fault-time = Écrivez une heure qui existe, par exemple 9:30.
commission-fault-place = Écrivez le lieu ou le lien à distance.
commission-fault-link = Le lien doit commencer par https://
commission-fault-opinion = Choisissez votre avis.
commission-fault-sure = Cochez la case pour confirmer le conflit d’intérêts.
commission-fault-criterion = Choisissez une valeur pour : { $label }

## Kinds of item

item-kind-referral = Orientation
item-kind-ratification = Ratification
item-kind-correction = Rectification
item-kind-other = Autre
