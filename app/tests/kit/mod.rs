//! The testkit: the program on both databases, a small cast of people, and a browser for each of them.

pub mod app;
pub mod browser;
pub mod cast;
pub mod crawling;
pub mod device;
pub mod files;
pub mod filling;
pub mod hearing;
pub mod leaks;
pub mod mishaps;
pub mod page;
pub mod place;
pub mod provider;
pub mod register;
pub mod sitting;
pub mod tables;
pub mod tasks;

pub use app::TestApp;
pub use browser::Person;
pub use cast::PASSWORD;
pub use page::Page;
pub use place::Engine;
pub use tasks::id_after;

/// One story, told on both databases: `story!(name, |app| { ... })` gives `name::sqlite` and `name::postgres`.
macro_rules! story {
    ($(#[$meta:meta])* $name:ident, |$app:ident| $body:block) => {
        $(#[$meta])*
        async fn $name($app: $crate::kit::TestApp) $body

        mod $name {
            #[tokio::test]
            async fn sqlite() {
                if let Some(app) = $crate::kit::TestApp::on($crate::kit::Engine::Sqlite).await {
                    super::$name(app).await;
                }
            }

            #[tokio::test]
            async fn postgres() {
                if let Some(app) = $crate::kit::TestApp::on($crate::kit::Engine::Postgres).await {
                    super::$name(app).await;
                }
            }
        }
    };
}
