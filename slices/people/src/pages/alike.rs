//! "It is another person", said on a record and remembered.

use kernel::ids::PersonId;
use policy::people::Mend;
use web::{Ctx, Done, Form, OrHidden, PageResult};

use crate::events::NotSamePerson;
use crate::facts::facts;
use crate::queries::alike::say_not_same;

/// `POST /people/not-same`. The other one need not be the actor's: what is said is about this record.
pub async fn not_same(ctx: Ctx, form: Form) -> PageResult {
    let one = PersonId::parse(form.text("one")).or_hidden()?;
    let other = PersonId::parse(form.text("other")).or_hidden()?;
    let mut tx = ctx.write(&form).await?;
    let mine = facts(&mut tx, &ctx.actor, one).await?.or_hidden()?;
    let permit = ctx.actor.permit::<Mend>(&mine)?;
    facts(&mut tx, &ctx.actor, other).await?.or_hidden()?;
    say_not_same(&mut tx, &permit, one, other, permit.user(), ctx.now()).await?;
    let event = NotSamePerson { one, other };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &format!("/people/{one}"), Done::NotSamePerson).await
}
