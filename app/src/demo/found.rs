//! Founds the sample network: nuclei, bodies, units, people with an account, commissions with their seats.

use std::collections::BTreeMap;

use accounts::found::{NewMembership, NewUser};
use audit::{About, Author, Event};
use commission::acts::compose::NewSeat;
use db::WriteTx;
use i18n::Lang;
use kernel::ids::{BodyId, NucleusId, SeatId, UnitId, UserId};
use kernel::words::Duty;
use kernel::{Date, Id, fold};
use legal::agreements::NewAgreement;
use network::found::Standing;
use network::record::{BodyRecord, UnitRecord};
use policy::Steward;
use serde::Serialize;
use web::App;

use super::cast::{Cast, Role, SeatOf};
use super::file::{Agreed, Body, Commission, Member, Network};
use crate::setup::SetupError;

#[derive(Serialize)]
struct SampleNetworkFounded {
    bodies: usize,
    users: usize,
}

impl Event for SampleNetworkFounded {
    const KIND: &'static str = "sample_network_founded";

    fn about(&self) -> About {
        About::network()
    }
}

/// One transaction: a demonstration that was interrupted begins again.
pub async fn network(app: &App, network: &Network) -> Result<Cast, SetupError> {
    let random = app.random.clone();
    let hashed = tokio::task::spawn_blocking(move || accounts::hash_password(&random, super::PASSWORD)).await;
    let password = hashed.map_err(|error| SetupError::Other(error.to_string()))?;
    let mut found = Founding {
        app,
        password,
        steward: Steward::for_task("demo"),
        from: Date::constant(2024, 1, 1),
        cast: Cast::default(),
        bodies: BTreeMap::new(),
        users: BTreeMap::new(),
    };
    let mut tx = app.db.write().await?;
    found.nuclei(&mut tx).await?;
    for body in &network.bodies {
        found.body(&mut tx, body).await?;
    }
    for agreed in &network.agreements {
        found.agreement(&mut tx, agreed).await?;
    }
    for member in &network.cast {
        found.member(&mut tx, member).await?;
    }
    for commission in &network.commissions {
        found.commission(&mut tx, commission).await?;
    }
    let event = SampleNetworkFounded { bodies: network.bodies.len(), users: network.cast.len() };
    tx.commit(&Author::machine(app.now()), &event).await?;
    Ok(found.cast)
}

struct Founding<'a> {
    app: &'a App,
    password: String,
    steward: Steward,
    from: Date,
    cast: Cast,
    bodies: BTreeMap<String, (BodyId, Body)>,
    users: BTreeMap<String, UserId>,
}

impl Founding<'_> {
    fn id<T>(&self) -> Id<T> {
        Id::new(self.app.now(), &self.app.random)
    }

    async fn nuclei(&mut self, tx: &mut WriteTx) -> Result<(), SetupError> {
        for nucleus in self.app.packs().territory().nuclei() {
            let id: NucleusId = self.id();
            let standing = if nucleus.is_abroad() { Standing::Partner } else { Standing::Local };
            network::found::add_nucleus(tx, &self.steward, id, &nucleus.code, nucleus.name.in_lang("it"), standing)
                .await?;
            self.cast.nuclei.insert(nucleus.code.clone(), id);
        }
        Ok(())
    }

    async fn body(&mut self, tx: &mut WriteTx, body: &Body) -> Result<(), SetupError> {
        let id: BodyId = self.id();
        let nucleus = self.cast.nuclei.get(&body.nucleus).copied();
        let record = BodyRecord {
            short_name: body.short.clone(),
            municipality: body.municipality.clone(),
            email: format!("{}@example.org", body.code),
            pec: format!("{}@pec.example.org", body.code),
            phone: "0573 000000".to_owned(),
            opening: "lun-ven 9-13, mar e gio 15-17".to_owned(),
            ..BodyRecord::new(body.kind, &body.name, nucleus, self.from)
        };
        network::found::add_body(tx, &self.steward, id, &record).await?;
        for unit in &body.units {
            let record = UnitRecord { name: unit.clone(), ..UnitRecord::default() };
            let unit: UnitId = self.id();
            network::found::add_unit(tx, &self.steward, unit, id, &record).await?;
        }
        self.bodies.insert(body.code.clone(), (id, body.clone()));
        Ok(())
    }

    async fn agreement(&mut self, tx: &mut WriteTx, agreed: &Agreed) -> Result<(), SetupError> {
        let parties = agreed.parties.iter().map(|party| {
            let known = self.bodies.get(&party.body).map(|(id, _)| (*id, party.role));
            known.ok_or_else(|| SetupError::Other(format!("the agreement names an unknown body {}", party.body)))
        });
        let new = NewAgreement {
            id: self.id(),
            kind: agreed.kind,
            title: agreed.title.clone(),
            act: agreed.act.clone(),
            essence: agreed.essence.clone(),
            valid_from: agreed.from.parse().unwrap_or(self.from),
            valid_to: agreed.to.parse().ok(),
            parties: parties.collect::<Result<_, _>>()?,
        };
        Ok(legal::agreements::seed(tx, &self.steward, &new, self.app.now()).await?)
    }

    async fn member(&mut self, tx: &mut WriteTx, member: &Member) -> Result<(), SetupError> {
        let (app, now) = (self.app, self.app.now());
        let lang = match member.body.as_str() {
            "ville-paris" => Lang::French,
            "hwk-muenster" => Lang::German,
            _ => Lang::Italian,
        };
        let new = NewUser {
            name: member.name.clone(),
            email: format!("{}@example.org", fold::tokens(&member.name).join(".")),
            title: member.title.clone(),
            lang,
            password_hash: Some(self.password.clone()),
        };
        let user = accounts::found::create_user(tx, &self.steward, &app.random, now, &new).await?;
        self.users.insert(member.name.clone(), user);
        self.join(tx, member, user, &member.body, &member.duties).await?;
        for also in &member.also {
            self.join(tx, member, user, &also.body, &also.duties).await?;
        }
        Ok(())
    }

    async fn join(
        &mut self,
        tx: &mut WriteTx,
        member: &Member,
        user: UserId,
        body: &str,
        duties: &[Duty],
    ) -> Result<(), SetupError> {
        let (body, facts) = &self.bodies[body];
        let new =
            NewMembership { user, body: *body, unit: None, duties: duties.iter().copied().collect(), from: self.from };
        let now = self.app.now();
        let membership = accounts::found::add_membership(tx, &self.steward, &self.app.random, now, &new).await?;
        self.cast.roles.push(Role {
            user,
            name: member.name.clone(),
            membership,
            body: *body,
            body_name: facts.name.clone(),
            body_kind: facts.kind,
            municipality: facts.municipality.clone(),
            nucleus: self.cast.nuclei.get(&facts.nucleus).copied(),
            nucleus_code: facts.nucleus.clone(),
            duties: duties.to_vec(),
        });
        Ok(())
    }

    async fn commission(&mut self, tx: &mut WriteTx, commission: &Commission) -> Result<(), SetupError> {
        let (now, random) = (self.app.now(), &self.app.random);
        let packs = self.app.packs();
        let nucleus = self.cast.nuclei[&commission.nucleus];
        let name = packs.territory().nucleus(&commission.nucleus).map(|nucleus| nucleus.name.in_lang("it").to_owned());
        let new = commission::found::NewCommission {
            nucleus,
            name: format!("Commissione di valutazione, {}", name.unwrap_or_default()),
            act: commission.act.clone(),
            valid_from: self.from,
        };
        let id = commission::found::commission(tx, &self.steward, &new, now, random).await?;
        let mut seated: BTreeMap<&str, SeatId> = BTreeMap::new();
        let mut seats = Vec::new();
        for seat in &commission.seats {
            let role = self.cast.role(&seat.name).clone();
            let substitute_of = seat.substitute_of.as_deref().and_then(|name| seated.get(name).copied());
            let new = NewSeat {
                user: role.user,
                body: role.body,
                component: seat.component.clone(),
                role: seat.role,
                substitute_of,
                from: self.from,
                to: None,
            };
            let rules = packs.commission_rules(self.app.today());
            let seat_id = commission::found::seat(tx, &self.steward, id, &new, rules, now, random).await?;
            seated.insert(&seat.name, seat_id);
            seats.push(SeatOf { seat: seat_id, user: role.user, substitute: substitute_of.is_some() });
        }
        self.cast.commissions.insert(commission.nucleus.clone(), id);
        self.cast.seats.insert(commission.nucleus.clone(), seats);
        Ok(())
    }
}
