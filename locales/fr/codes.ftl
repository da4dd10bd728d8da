### The members of the closed lists, by family and code.

## Duties

duty-refer = Référent des signalements
duty-receive = Réception des signalements
duty-secretary = Secrétariat de la commission
duty-commissioner = Membre de la commission
duty-president = Présidence de la commission
duty-accompany = Accompagnement des personnes
duty-coordinate = Bureau de coordination
duty-administer-body = Administration de l’organisme
duty-administer-network = Administration du réseau
duty-privacy = Protection des données

## Kinds of body

body-kind-municipality = Commune
body-kind-health-society = Société de la santé
body-kind-health-authority = Autorité sanitaire
body-kind-employment-office = Service public de l’emploi
body-kind-training-body = Organisme de formation
body-kind-social-cooperative = Coopérative sociale
body-kind-association = Association
body-kind-immigrants-desk = Permanence pour les immigrés
body-kind-prison = Établissement pénitentiaire
body-kind-probation-office = Service pénitentiaire d’insertion et de probation
body-kind-housing-agency = Agence du logement
body-kind-aids-centre = Centre d’aides techniques
body-kind-school = École
body-kind-social-partner = Partenaire social
body-kind-company = Entreprise
body-kind-coordination-office = Bureau de coordination
body-kind-foreign-partner = Partenaire étranger

## Compartments of the data of a person

compartment-identity = Identité
compartment-work = Travail et formation
compartment-social = Situation sociale
compartment-health = Santé et travail
compartment-judicial = Justice
compartment-protection = Protection
compartment-housing = Logement
compartment-private-notes = Notes réservées de l’organisme

## Referral

referral-state-draft = Brouillon
referral-state-sent = Envoyé
referral-state-registered = Enregistré
referral-state-under-review = En cours d’examen
referral-state-integration-requested = Complément demandé
referral-state-on-agenda = À l’ordre du jour
referral-state-pre-rejection = Préavis de refus
referral-state-evaluated = Évalué
referral-state-admitted = Admis
referral-state-admitted-with-reservation = Admis sous réserve
referral-state-waiting-list = Sur liste d’attente
referral-state-postponed = Reporté
referral-state-not-admitted = Non admis
referral-state-redirected = Réorienté vers un autre service
referral-state-in-charge = Pris en charge
referral-state-withdrawn = Retiré
referral-state-closed = Clos
referral-state-cancelled = Annulé pour erreur
referral-step-send = Envoyer
referral-step-register = Enregistrer au protocole
referral-step-start-review = Commencer l’examen
referral-step-request-integration = Demander un complément
referral-step-answer-integration = Répondre à la demande
referral-step-put-on-agenda = Mettre à l’ordre du jour
referral-step-take-off-agenda = Retirer de l’ordre du jour
referral-step-issue-pre-rejection = Envoyer le préavis de refus
referral-step-record-comments = Enregistrer les observations
referral-step-close-pre-rejection = Clore le préavis
referral-step-evaluate = Enregistrer l’évaluation
referral-step-admit = Admettre
referral-step-admit-with-reservation = Admettre sous réserve
referral-step-put-on-waiting-list = Mettre sur liste d’attente
referral-step-postpone = Reporter
referral-step-not-admit = Ne pas admettre
referral-step-redirect = Réorienter vers un autre service
referral-step-take-in-charge = Prendre en charge
referral-step-withdraw = Retirer
referral-step-close = Clore
referral-step-reopen = Rouvrir
referral-step-cancel-by-mistake = Annuler pour erreur

## Session of the commission

session-state-planned = Programmée
session-state-convened = Convoquée
session-state-open = Ouverte
session-state-suspended = Suspendue
session-state-closed = Levée
session-state-minutes-draft = Procès-verbal en brouillon
session-state-minutes-approved = Procès-verbal approuvé
session-state-minutes-signed = Procès-verbal signé
session-state-deserted = Sans quorum
session-state-cancelled = Annulée
session-step-convene = Convoquer
session-step-open = Ouvrir la séance
session-step-suspend = Suspendre
session-step-resume = Reprendre
session-step-close = Lever la séance
session-step-draft-minutes = Préparer le procès-verbal
session-step-approve-minutes = Approuver le procès-verbal
session-step-revise-minutes = Corriger le procès-verbal
session-step-sign-minutes = Signer le procès-verbal
session-step-declare-deserted = Constater l’absence de quorum
session-step-cancel = Annuler la séance

## Item of the agenda

item-state-pending = À examiner
item-state-discussed = Examiné
item-state-decided = Décidé
item-state-carried-over = Reporté à une autre séance
item-state-withdrawn = Retiré
item-step-discuss = Enregistrer la discussion
item-step-decide = Enregistrer la décision
item-step-carry-over = Reporter à une autre séance
item-step-withdraw = Retirer le point
outcome-admitted = Admission
outcome-admitted-with-reservation = Admission sous réserve
outcome-waiting-list = Liste d’attente
outcome-postponed = Report
outcome-not-admitted = Non-admission
outcome-sent-elsewhere = Réorientation vers un autre service
outcome-pre-rejection = Préavis de refus
vote-for = Pour
vote-against = Contre
vote-abstained = Abstention
vote-absent = Absent
opinion-in-favour = Avis favorable
opinion-against = Avis défavorable
opinion-more-information = Complément d’information nécessaire

## Commission

seat-role-president = Présidence
seat-role-member = Membre
presence-titular = Titulaire présent
presence-substitute = Suppléant présent
presence-absent = Absent
presence-required = Présence nécessaire
presence-optional = Présence facultative
voice-votes = Avec voix délibérative
voice-advises = Avec voix consultative
quorum-base-voting-members = Membres avec voix délibérative
quorum-base-members-without-conflict = Membres sans conflit d’intérêts
majority-of-votes-cast = Majorité des suffrages exprimés
majority-of-those-present = Majorité des présents
majority-of-members = Majorité des membres
majority-base-present = Les présents
majority-base-voting = Les votes pour ou contre
majority-base-seats = Tous les sièges avec voix
tie-president-decides = La voix de la présidence décide
tie-falls = La proposition est rejetée
tie-rule-chair-decides = La voix de la présidence décide
tie-rule-rejected = La proposition est rejetée
urgent-by-president = Présidence
reason-kind-not-admitted = Motifs de non-admission
reason-kind-postponed = Motifs de report
reason-kind-redirected = Motifs de réorientation
reason-kind-integration = Motifs de demande de complément
reason-kind-withdrawal = Motifs de retrait
tie-break-urgency = Urgence
tie-break-protocol-date = Date d’enregistrement
tie-break-birth-date = Date de naissance
tie-break-protocol-number = Numéro d’enregistrement
pause-kind-integration = Suspendu pour complément
pause-kind-pre-rejection = Suspendu pour préavis de refus

## People

identifier-kind-codice-fiscale = Code fiscal italien
identifier-kind-provisional-numeric = Code fiscal provisoire
identifier-kind-stp = Code sanitaire STP
identifier-kind-eni = Code sanitaire ENI
identifier-kind-passport = Passeport
identifier-kind-none = Aucun document
legal-sex-female = Féminin
legal-sex-male = Masculin
legal-sex-unknown = Inconnu
codice-fiscale-mismatch-surname = Le nom ne correspond pas au code fiscal.
codice-fiscale-mismatch-given-name = Le prénom ne correspond pas au code fiscal.
codice-fiscale-mismatch-names-swapped = Le nom et le prénom semblent inversés.
codice-fiscale-mismatch-legal-sex = Le sexe ne correspond pas au code fiscal.
codice-fiscale-mismatch-birth-date = La date de naissance ne correspond pas au code fiscal.
codice-fiscale-mismatch-birth-place = Le lieu de naissance ne correspond pas au code fiscal.
sensitivity-ordinary = Données ordinaires
sensitivity-special = Données sensibles (art. 9 RGPD)
sensitivity-judicial = Données judiciaires (art. 10 RGPD)
work-allowed-yes = Permet de travailler
work-allowed-no = Ne permet pas de travailler
work-allowed-limits = Permet de travailler avec des limites
direction-ltr = De gauche à droite
direction-rtl = De droite à gauche

## Form

field-kind-text = Texte
field-kind-long-text = Texte long
field-kind-date = Date
field-kind-year = Année
field-kind-number = Nombre
field-kind-yes-no = Oui ou non
field-kind-choice = Un choix
field-kind-choices = Plusieurs choix
field-kind-phone = Téléphone
field-kind-email = E-mail
field-kind-person-language = Langue
field-kind-municipality = Commune
field-kind-country = Pays
field-kind-category = Catégorie
section-state-untouched = À commencer
section-state-optional = Facultative
section-state-started = Commencée
section-state-complete = Complète

paper-kind-receipt = Accusé de réception du signalement
paper-kind-integration-request = Demande de complément
paper-kind-pre-rejection = Avis préalable de rejet, au prescripteur
paper-kind-pre-rejection-person = Avis préalable de rejet, à la personne
paper-kind-decision-sender = Décision, au prescripteur
paper-kind-decision-person = Décision, à la personne
paper-kind-dossier = Dossier
paper-kind-convocation = Convocation
paper-kind-agenda = Ordre du jour
paper-kind-session-list = Liste pour la séance
paper-kind-minutes = Procès-verbal
done-paper-issued = Document établi.
done-papers-issued = Documents établis.
ground-emergency = Vous avez ouvert un accès d’urgence à cette personne
purpose-referral = Signaler une personne au réseau
purpose-evaluation = Contrôle de complétude et décision
purpose-accompaniment = Prise en charge et accompagnement
purpose-coordination = Coordination du noyau
purpose-emergency = Urgence
operation-read = Lire
operation-write = Écrire
operation-share = Transmettre à un autre organisme
operation-export = Extraire du programme
basis-kind-law = Loi
basis-kind-regulation = Règlement
basis-kind-act = Acte administratif général
basis-kind-protocol = Protocole d’accord
basis-kind-convention = Convention
basis-kind-consent = Consentement
agreement-kind-joint = Responsabilité conjointe (art. 26 RGPD)
agreement-kind-processing = Sous-traitance (art. 28 RGPD)
agreement-kind-sharing = Communication entre responsables
party-role-controller = Responsable
party-role-joint-controller = Responsable conjoint
party-role-processor = Sous-traitant
party-role-sub-processor = Sous-traitant ultérieur
paper-kind-readers = Feuille : qui a vu mes données
verdict-justified = Justifié
verdict-not-justified = Non justifié
