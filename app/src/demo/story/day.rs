//! One day: who comes, what moves on.

use db::WriteTx;
use kernel::words::Duty;
use people::{Birth, Desk, NewIdentifier, NewPerson};

use super::{Running, Teller, Wait, failed};
use crate::demo::cast::Role;
use crate::demo::names::Invented;
use crate::setup::SetupError;

impl Teller<'_> {
    pub(super) async fn live(&mut self, tx: &mut WriteTx) -> Result<(), SetupError> {
        // Services are closed two days in seven.
        let busy = usize::from(self.day > super::DAYS - 16);
        let arrivals = if self.day % 7 < 5 { 1 + usize::from(self.chance(4)) + busy } else { 0 };
        for _ in 0..arrivals {
            self.arrive(tx).await?;
        }
        for at in 0..self.running.len() {
            if self.running[at].next <= self.day && self.running[at].wait != Wait::Nothing {
                self.move_on(tx, at).await?;
            }
        }
        self.diaries(tx).await?;
        self.projects(tx).await?;
        self.profiles(tx).await?;
        self.sessions(tx).await
    }

    /// One chance in `of`.
    pub(super) fn chance(&self, of: usize) -> bool {
        self.app.random.below(of) == 0
    }

    pub(super) fn days(&self, from: i64, to: i64) -> i64 {
        from + i64::try_from(self.app.random.below(usize::try_from(to - from).unwrap_or(1).max(1))).unwrap_or(0)
    }

    /// Somebody is registered by a service; most are referred soon.
    async fn arrive(&mut self, tx: &mut WriteTx) -> Result<(), SetupError> {
        let senders: Vec<usize> = (0..self.cast.roles.len())
            .filter(|at| {
                let role = &self.cast.roles[*at];
                role.has(Duty::Refer) && self.cast.commissions.contains_key(&role.nucleus_code)
            })
            .collect();
        // Half of the work is in the first nucleus, which is shown most.
        let (first, others): (Vec<usize>, Vec<usize>) =
            senders.into_iter().partition(|at| self.cast.roles[*at].nucleus_code == "pistoia");
        let pool = if self.chance(2) { first } else { others };
        let sender = pool[self.app.random.below(pool.len())];
        let role = self.cast.roles[sender].clone();
        let who = self.inventor.person(&[
            role.municipality.clone(),
            "G713".into(),
            "D612".into(),
            "F839".into(),
            "G273".into(),
        ]);
        let person = self.register(tx, &role, &who).await?;
        self.people.push((person, sender, who));
        if !self.chance(3) {
            self.begin_referral(tx, self.people.len() - 1).await?;
        }
        Ok(())
    }

    async fn register(
        &self,
        tx: &mut WriteTx,
        role: &Role,
        who: &Invented,
    ) -> Result<kernel::ids::PersonId, SetupError> {
        let actor = role.actor(self.app);
        let permit = actor.permit(&()).map_err(|denied| failed("register", denied))?;
        let (kind, value) = who.identifier.clone();
        let identifiers =
            if value.is_empty() { Vec::new() } else { vec![NewIdentifier { kind, value, warnings: Vec::new() }] };
        let new = NewPerson {
            family: who.family.clone(),
            given: who.given.clone(),
            family_original: who.family_original.clone(),
            given_original: who.given_original.clone(),
            original_lang: if who.family_original.is_empty() { String::new() } else { who.lang.clone() },
            chosen_name: String::new(),
            birth: who.birth.map(Birth::Day).or(who.birth_year.map(Birth::Year)),
            birth_place: who.birth_place.clone(),
            citizenship: who.country.clone(),
            municipality: role.municipality.clone(),
            legal_sex: who.sex,
            chosen_gender: String::new(),
            address: String::new(),
            phone: who.phone.clone(),
            email: String::new(),
            lang: who.lang.clone(),
            interpreter: Some(who.lang != "it" && self.chance(3)),
            safe_contact: if self.chance(25) {
                "Chiamare solo tra le 9 e le 12. Non lasciare messaggi.".to_owned()
            } else {
                String::new()
            },
            identifiers,
        };
        let event = people::register(tx, Desk::of(self.app), &permit, &new, role.nucleus).await;
        let event = event.map_err(|error| failed("register", error))?;
        let id = event.person;
        tx.note(&permit.author(self.app.now()), &event);
        Ok(id)
    }

    pub(super) fn wait(&mut self, at: usize, wait: Wait, days: i64) {
        let running: &mut Running = &mut self.running[at];
        running.wait = wait;
        running.next = self.day + days;
    }
}
