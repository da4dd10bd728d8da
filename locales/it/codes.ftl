### The members of the closed lists, by family and code.

## Duties

duty-refer = Segnalante
duty-receive = Ricezione delle segnalazioni
duty-secretary = Segreteria della commissione
duty-commissioner = Componente della commissione
duty-president = Presidente della commissione
duty-accompany = Accompagnamento delle persone
duty-coordinate = Ufficio di coordinamento
duty-administer-body = Amministrazione dell’ente
duty-administer-network = Amministrazione della rete
duty-privacy = Protezione dei dati

## Kinds of body

body-kind-municipality = Comune
body-kind-health-society = Società della Salute
body-kind-health-authority = Azienda sanitaria
body-kind-employment-office = Centro per l’impiego
body-kind-training-body = Ente di formazione
body-kind-social-cooperative = Cooperativa sociale
body-kind-association = Associazione
body-kind-immigrants-desk = Sportello immigrati
body-kind-prison = Istituto penitenziario
body-kind-probation-office = Ufficio di esecuzione penale esterna
body-kind-housing-agency = Agenzia per la casa
body-kind-aids-centre = Centro ausili
body-kind-school = Scuola
body-kind-social-partner = Parte sociale
body-kind-company = Impresa
body-kind-coordination-office = Ufficio di coordinamento
body-kind-foreign-partner = Partner estero

## Compartments of the data of a person

compartment-identity = Dati anagrafici
compartment-work = Lavoro e formazione
compartment-social = Situazione sociale
compartment-health = Salute e lavoro
compartment-judicial = Giustizia
compartment-protection = Protezione
compartment-housing = Casa
compartment-private-notes = Note riservate dell’ente

## Referral

referral-state-draft = Bozza
referral-state-sent = Inviata
referral-state-registered = Protocollata
referral-state-under-review = In istruttoria
referral-state-integration-requested = Integrazione richiesta
referral-state-on-agenda = All’ordine del giorno
referral-state-pre-rejection = Preavviso di rigetto
referral-state-evaluated = Valutata
referral-state-admitted = Ammessa
referral-state-admitted-with-reservation = Ammessa con riserva
referral-state-waiting-list = In lista d’attesa
referral-state-postponed = Rinviata
referral-state-not-admitted = Non ammessa
referral-state-redirected = Inviata a un altro servizio
referral-state-in-charge = Presa in carico
referral-state-withdrawn = Ritirata
referral-state-closed = Chiusa
referral-state-cancelled = Annullata per errore
referral-step-send = Invia
referral-step-register = Protocolla
referral-step-start-review = Avvia l’istruttoria
referral-step-request-integration = Chiedi un’integrazione
referral-step-answer-integration = Rispondi alla richiesta
referral-step-put-on-agenda = Metti all’ordine del giorno
referral-step-take-off-agenda = Togli dall’ordine del giorno
referral-step-issue-pre-rejection = Invia il preavviso di rigetto
referral-step-record-comments = Registra le osservazioni
referral-step-close-pre-rejection = Chiudi il preavviso
referral-step-evaluate = Registra la valutazione
referral-step-admit = Ammetti
referral-step-admit-with-reservation = Ammetti con riserva
referral-step-put-on-waiting-list = Metti in lista d’attesa
referral-step-postpone = Rinvia
referral-step-not-admit = Non ammettere
referral-step-redirect = Invia a un altro servizio
referral-step-take-in-charge = Prendi in carico
referral-step-withdraw = Ritira
referral-step-close = Chiudi
referral-step-reopen = Riapri
referral-step-cancel-by-mistake = Annulla per errore

## Session of the commission

session-state-planned = Programmata
session-state-convened = Convocata
session-state-open = Aperta
session-state-suspended = Sospesa
session-state-closed = Chiusa
session-state-minutes-draft = Verbale in bozza
session-state-minutes-approved = Verbale approvato
session-state-minutes-signed = Verbale firmato
session-state-deserted = Deserta
session-state-cancelled = Annullata
session-step-convene = Convoca
session-step-open = Apri la seduta
session-step-suspend = Sospendi
session-step-resume = Riprendi
session-step-close = Chiudi la seduta
session-step-draft-minutes = Prepara il verbale
session-step-approve-minutes = Approva il verbale
session-step-revise-minutes = Correggi il verbale
session-step-sign-minutes = Firma il verbale
session-step-declare-deserted = Dichiara deserta
session-step-cancel = Annulla la seduta

## Item of the agenda

item-state-pending = Da discutere
item-state-discussed = Discusso
item-state-decided = Deciso
item-state-carried-over = Rimandato a un’altra seduta
item-state-withdrawn = Tolto
item-step-discuss = Registra la discussione
item-step-decide = Registra la decisione
item-step-carry-over = Rimanda a un’altra seduta
item-step-withdraw = Togli il punto
outcome-admitted = Ammissione
outcome-admitted-with-reservation = Ammissione con riserva
outcome-waiting-list = Lista d’attesa
outcome-postponed = Rinvio
outcome-not-admitted = Non ammissione
outcome-sent-elsewhere = Invio a un altro servizio
outcome-pre-rejection = Preavviso di rigetto
vote-for = Favorevole
vote-against = Contrario
vote-abstained = Astenuto
vote-absent = Assente
opinion-in-favour = Parere favorevole
opinion-against = Parere contrario
opinion-more-information = Servono altre informazioni

## Commission

seat-role-president = Presidente
seat-role-member = Componente
presence-titular = Presente il titolare
presence-substitute = Presente il sostituto
presence-absent = Assente
presence-required = Presenza necessaria
presence-optional = Presenza facoltativa
voice-votes = Con diritto di voto
voice-advises = Senza diritto di voto
quorum-base-voting-members = Componenti con diritto di voto
quorum-base-members-without-conflict = Componenti senza conflitto di interesse
majority-of-votes-cast = Maggioranza dei voti espressi
majority-of-those-present = Maggioranza dei presenti
majority-of-members = Maggioranza dei componenti
majority-base-present = I presenti
majority-base-voting = Chi vota a favore o contro
majority-base-seats = Tutti i posti con voto
tie-president-decides = Decide il voto di chi presiede
tie-falls = La proposta è respinta
tie-rule-chair-decides = Decide il voto di chi presiede
tie-rule-rejected = La proposta è respinta
urgent-by-president = Presidente
reason-kind-not-admitted = Motivi di non ammissione
reason-kind-postponed = Motivi di rinvio
reason-kind-redirected = Motivi di invio a un altro servizio
reason-kind-integration = Motivi di richiesta di integrazione
reason-kind-withdrawal = Motivi di ritiro
tie-break-urgency = Urgenza
tie-break-protocol-date = Data di protocollo
tie-break-birth-date = Data di nascita
tie-break-protocol-number = Numero di protocollo
pause-kind-integration = Sospeso per integrazione
pause-kind-pre-rejection = Sospeso per preavviso di rigetto

## People

identifier-kind-codice-fiscale = Codice fiscale
identifier-kind-provisional-numeric = Codice fiscale provvisorio
identifier-kind-stp = Codice STP
identifier-kind-eni = Codice ENI
identifier-kind-passport = Passaporto
identifier-kind-none = Nessun documento
legal-sex-female = Femmina
legal-sex-male = Maschio
legal-sex-unknown = Non noto
codice-fiscale-mismatch-surname = Il cognome non corrisponde al codice fiscale.
codice-fiscale-mismatch-given-name = Il nome non corrisponde al codice fiscale.
codice-fiscale-mismatch-names-swapped = Nome e cognome sembrano scambiati.
codice-fiscale-mismatch-legal-sex = Il sesso non corrisponde al codice fiscale.
codice-fiscale-mismatch-birth-date = La data di nascita non corrisponde al codice fiscale.
codice-fiscale-mismatch-birth-place = Il luogo di nascita non corrisponde al codice fiscale.
sensitivity-ordinary = Dati comuni
sensitivity-special = Dati particolari (art. 9 GDPR)
sensitivity-judicial = Dati giudiziari (art. 10 GDPR)
work-allowed-yes = Permette di lavorare
work-allowed-no = Non permette di lavorare
work-allowed-limits = Permette di lavorare con limiti
direction-ltr = Da sinistra a destra
direction-rtl = Da destra a sinistra

## Form

field-kind-text = Testo
field-kind-long-text = Testo lungo
field-kind-date = Data
field-kind-year = Anno
field-kind-number = Numero
field-kind-yes-no = Sì o no
field-kind-choice = Una scelta
field-kind-choices = Più scelte
field-kind-phone = Telefono
field-kind-email = E-mail
field-kind-person-language = Lingua
field-kind-municipality = Comune
field-kind-country = Stato
field-kind-category = Categoria
section-state-untouched = Da iniziare
section-state-optional = Facoltativa
section-state-started = Iniziata
section-state-complete = Completa

paper-kind-receipt = Ricevuta della segnalazione
paper-kind-integration-request = Richiesta di integrazione
paper-kind-pre-rejection = Preavviso di rigetto, all’ente segnalante
paper-kind-pre-rejection-person = Preavviso di rigetto, alla persona
paper-kind-decision-sender = Decisione, all’ente segnalante
paper-kind-decision-person = Decisione, alla persona
paper-kind-dossier = Fascicolo
paper-kind-convocation = Convocazione
paper-kind-agenda = Ordine del giorno
paper-kind-session-list = Elenco per la seduta
paper-kind-minutes = Verbale
done-paper-issued = Documento emesso.
done-papers-issued = Documenti emessi.
ground-emergency = Hai aperto un accesso di emergenza a questa persona
purpose-referral = Segnalare una persona alla rete
purpose-evaluation = Controllo di completezza e decisione
purpose-accompaniment = Presa in carico e accompagnamento
purpose-coordination = Coordinamento del nucleo
purpose-emergency = Emergenza
operation-read = Leggere
operation-write = Scrivere
operation-share = Comunicare a un altro ente
operation-export = Portare fuori dal programma
basis-kind-law = Legge
basis-kind-regulation = Regolamento
basis-kind-act = Atto amministrativo generale
basis-kind-protocol = Protocollo d’intesa
basis-kind-convention = Convenzione
basis-kind-consent = Consenso
agreement-kind-joint = Contitolarità (art. 26 GDPR)
agreement-kind-processing = Responsabile del trattamento (art. 28 GDPR)
agreement-kind-sharing = Comunicazione fra titolari
party-role-controller = Titolare
party-role-joint-controller = Contitolare
party-role-processor = Responsabile del trattamento
party-role-sub-processor = Sub-responsabile
paper-kind-readers = Foglio: chi ha visto i miei dati
verdict-justified = Giustificato
verdict-not-justified = Non giustificato
