//! Scans of answer sheets: kept sealed with their request, opened by whoever may read it.

use axum::extract::Path;
use db::{DbResult, Reads, WriteTx, args, statements};
use documents::files::{CleanFile, FileKind};
use kernel::ids::{RequestId, RequestScanId};
use kernel::{Coded, Instant};
use people::KeyError;
use policy::Permit;
use policy::requests::{Advance, Read};
use vault::{SealError, Vault};
use web::{Ctx, OrHidden, PageResult, Ui};

use super::show::ScanRow;
use crate::events::RequestScanTaken;
use crate::facts;
use crate::store::Request;

statements! {
    ADD: Permit<Advance> = "INSERT INTO request_scans (id, request_id, kind, name, size, sha256, content, added_by, added_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    LIST: Permit<Read> = "SELECT id, name, added_at FROM request_scans WHERE request_id = $1 ORDER BY added_at, id";
    CONTENT: Permit<Read> = "SELECT kind, name, content FROM request_scans WHERE id = $1 AND request_id = $2";
}

/// Seals and keeps a scan that [`documents::files::inspect`] let through.
pub async fn add(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Advance>,
    request: &Request,
    id: RequestScanId,
    file: &CleanFile,
    at: Instant,
) -> Result<(), KeyError> {
    let key = people::data_key(tx, vault, &permit.words(), request.person).await?;
    let sealed = vault.seal(&key, &place(id), &file.bytes);
    let row = args![
        id,
        request.id,
        file.kind.code(),
        &file.safe_name,
        file.bytes.len(),
        papers::store::imprint(&file.bytes),
        sealed,
        permit.user(),
        at
    ];
    tx.run(&ADD, permit, row).await?;
    Ok(())
}

pub async fn list(tx: &mut impl Reads, permit: &Permit<Read>, id: RequestId, ui: &Ui) -> DbResult<Vec<ScanRow>> {
    let rows = tx.all(&LIST, permit, args![id]).await?;
    let read = |row: &db::Row| {
        Ok(ScanRow { id: row.id("id")?, name: row.text("name")?, added: ui.when(row.instant("added_at")?) })
    };
    rows.iter().map(read).collect()
}

/// `GET /requests/{request}/scans/{scan}`
pub async fn take(ctx: Ctx, Path((id, scan)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let (request, facts) = facts::find(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit::<Read>(&facts)?;
    let scan = RequestScanId::parse(&scan).or_hidden()?;
    let row = tx.first(&CONTENT, &permit, args![scan, request.id]).await?.or_hidden()?;
    let key = people::data_key_of(&mut tx, &ctx.app.vault, &permit.words(), request.person).await?;
    let key = key.ok_or(SealError::DoesNotOpen)?;
    let bytes = ctx.app.vault.open(&key, &place(scan), &row.bytes("content")?)?;
    let (kind, name): (FileKind, String) = (row.code("kind")?, row.text("name")?);
    drop(tx);
    let event = RequestScanTaken { request: request.id, referral: request.referral, scan };
    ctx.record(&permit.author(ctx.now()), &event).await?;
    web::download(bytes, kind.media_type(), &name)
}

/// Bound to its row: copied elsewhere it does not open.
pub(crate) fn place(id: RequestScanId) -> String {
    format!("request_scans/{id}")
}
