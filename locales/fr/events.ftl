### What the register of events says, one line per kind of event.

event-body-founded = Organisme ajouté au réseau
event-body-mended = Fiche de l’organisme modifiée
event-unit-added = Unité ajoutée
event-unit-mended = Unité modifiée
event-unit-ended = Unité fermée
event-feedback-given = Message envoyé aux administrateurs du réseau


## people

event-people-searched = Recherche de personnes
event-person-registered = Personne enregistrée
event-person-mended = Données de la personne corrigées
event-person-opened = Fiche de la personne ouverte
event-not-same-person = Indiquées comme personnes différentes

## accounts

event-signed-in = Connexion
event-sign-in-failed = Échec de connexion
event-signed-out = Déconnexion
event-body-switched = Changement d’organisme
event-proven = Identité confirmée
event-logins-ended = Sessions fermées
event-password-changed = Mot de passe changé
event-factor-set = Second code activé
event-factor-removed = Second code supprimé
event-recovery-renewed = Nouveaux codes de secours
event-profile-changed = Profil modifié
event-email-changed = Adresse e-mail changée
event-user-created = Utilisateur créé
event-membership-added = Personne entrée dans un organisme
event-duties-changed = Fonctions modifiées
event-membership-ended = Appartenance terminée
event-account-disabled = Compte désactivé
event-account-enabled = Compte réactivé
event-reset-given = Lien pour un nouveau mot de passe envoyé
event-reset-used = Lien pour un nouveau mot de passe utilisé
event-user-invited = Invitation créée
event-invitation-renewed = Nouveau lien d’invitation
event-invitation-revoked = Invitation annulée
event-invitation-accepted = Invitation acceptée
event-register-read = Registre des événements lu
event-spreadsheet-checked = Tableur contrôlé
event-spreadsheet-people-searched = Personnes d’un tableur cherchées dans le registre
event-spreadsheet-rows-imported = Lignes d’un tableur importées
event-spreadsheet-imported = Tableur importé
event-spreadsheet-person-decided = Décidé qui est une personne d’un tableur
event-spreadsheet-report-taken = Tableau avec les remarques téléchargé

## referrals

event-referral-begun = Signalement commencé
event-referral-answered = Réponses du signalement enregistrées
event-referral-step-taken = Étape du signalement
event-referral-redirected = Signalement adressé à un autre organisme
event-referral-found-complete = Complétude du signalement confirmée
event-referral-opened = Signalement ouvert
event-attachment-added = Pièce jointe ajoutée
event-attachment-removed = Pièce jointe retirée
event-attachment-taken = Pièce jointe téléchargée

## commission

event-commission-founded = Commission instituée
event-commission-act-changed = Acte de nomination saisi
event-seat-given = Nomination à la commission
event-seat-ended = Fin d’une nomination à la commission
event-session-planned = Séance programmée
event-session-rescheduled = Séance déplacée
event-session-step-taken = Étape d’une séance
event-agenda-changed = Ordre du jour modifié
event-attendance-written = Présences enregistrées
event-opinion-given = Avis donné avant la séance
event-conflict-declared = Conflit d’intérêts déclaré
event-item-discussed = Discussion d’un point enregistrée
event-item-decided = Décision sur un point
event-item-opened = Point de l’ordre du jour ouvert
event-urgent-decision-taken = Décision urgente
event-mandate-given = Tâche confiée à un organisme
event-mandate-done = Tâche faite
event-referral-scored = Score calculé
event-minutes-saved = Procès-verbal enregistré
event-minutes-signed = Procès-verbal signé
event-sample-day-told = Journée de la démonstration racontée
event-sample-network-founded = Réseau de la démonstration créé
event-network-founded = Réseau créé

event-paper-issued = Document enregistré
event-paper-typeset = Document composé
event-paper-taken = Document ouvert
event-paper-printed = Document imprimé
event-protocol-exported = Registre exporté
event-agreement-recorded = Accord sur les données enregistré
event-agreement-ended = Accord sur les données terminé
event-agreements-exported = Liste des accords exportée
event-emergency-opened = Accès d’urgence ouvert
event-emergency-ended = Accès d’urgence terminé
event-emergency-reviewed = Accès d’urgence examiné
event-emergency-read = Motif d’un accès d’urgence lu
event-rights-tried = Essai des droits d’un utilisateur
event-readers-shown = Liste de qui a vu les données ouverte
event-readers-printed = Feuille pour la personne imprimée
