//! What makes an identity token believed.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::Instant;
use openidconnect::core::{CoreIdTokenVerifier, CoreJwsSigningAlgorithm as Alg, CoreTokenResponse};
use openidconnect::{AccessTokenHash, ClaimsVerificationError, Nonce, OAuth2TokenResponse, TokenResponse};
use web::IdentityProvider;

use super::{Asked, Client, Freshness, Proved, ProviderFault};

/// Signatures with the provider's own key. Never `none`, never a shared secret.
const ALGORITHMS: [Alg; 6] = [
    Alg::RsaSsaPkcs1V15Sha256,
    Alg::RsaSsaPssSha256,
    Alg::RsaSsaPssSha384,
    Alg::EcdsaP256Sha256,
    Alg::EcdsaP384Sha384,
    Alg::EdDsa,
];
/// Clocks of two machines differ a little; a token older than this was not made for this answer.
const DRIFT: TimeDelta = TimeDelta::seconds(60);
const OLDEST: TimeDelta = TimeDelta::seconds(600);

pub fn proof(
    provider: &IdentityProvider,
    client: &Client,
    tokens: &CoreTokenResponse,
    asked: &Asked,
    now: Instant,
) -> Result<Proved, ProviderFault> {
    let not_believed = |reason: &str| ProviderFault::NotBelieved(reason.to_owned());
    let token = tokens.id_token().ok_or_else(|| not_believed("no identity token"))?;
    let now = utc(now.as_millis())?;
    let verifier: CoreIdTokenVerifier<'_> = client
        .id_token_verifier()
        .set_allowed_algs(ALGORITHMS)
        .set_time_fn(move || now)
        .set_issue_time_verifier_fn(move |issued| timely(issued, now));
    let claims = token.claims(&verifier, &Nonce::new(asked.nonce.clone())).map_err(claims_fault)?;
    if let Some(expected) = claims.access_token_hash() {
        let fault = |error: String| ProviderFault::NotBelieved(error);
        let alg = token.signing_alg().map_err(|error| fault(error.to_string()))?;
        let key = token.signing_key(&verifier).map_err(|error| fault(error.to_string()))?;
        let hash = AccessTokenHash::from_token(tokens.access_token(), alg, key).map_err(|e| fault(e.to_string()))?;
        if hash != *expected {
            return Err(not_believed("the access token belongs to another answer"));
        }
    }
    if asked.freshness == Freshness::Now {
        let begun = utc(asked.at)?;
        let proved = claims.auth_time().ok_or_else(|| not_believed("it does not say when the person proved it"))?;
        if proved < begun - DRIFT || proved > now + DRIFT {
            return Err(not_believed("the proof at the provider is an old one"));
        }
    }
    let level = claims.auth_context_ref().map(|level| level.as_str()).unwrap_or_default();
    if !provider.levels.is_empty() && !provider.levels.iter().any(|wanted| wanted == level) {
        return Err(ProviderFault::TooLow(level.to_owned()));
    }
    let counts = |said: &str| provider.second_factor.iter().any(|known| known == said);
    let by_way = claims.auth_method_refs().is_some_and(|ways| ways.iter().any(|way| counts(way.as_str())));
    Ok(Proved { subject: claims.subject().as_str().to_owned(), second_factor: counts(level) || by_way })
}

fn utc(millis: i64) -> Result<DateTime<Utc>, ProviderFault> {
    DateTime::from_timestamp_millis(millis).ok_or_else(|| ProviderFault::NotBelieved("a time out of range".to_owned()))
}

fn timely(issued: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), String> {
    let age = now - issued;
    if age < -DRIFT || age > OLDEST { Err(format!("issued at {issued}")) } else { Ok(()) }
}

fn claims_fault(error: ClaimsVerificationError) -> ProviderFault {
    let why = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
    ProviderFault::NotBelieved(format!("{error} {why}"))
}
