//! Conditions of a form in CEL, compiled when the pack is loaded.
//!
//! A condition reads `answers.<field>` (texts; lists for many-choice fields; true/false for yes or no, false when not
//! answered; numbers, 0 when not answered), `given.<field>` (true when answered) and `today` (ISO text).

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::sync::{Arc, OnceLock};

use cel::common::ast::Expr;
use cel::objects::Key;
use cel::{Context, Env, IdedExpr, Program, Value};

/// A compiled condition.
#[derive(Clone)]
pub struct Condition {
    pub source: String,
    /// Fields it reads, each once.
    pub reads: BTreeSet<String>,
    program: Arc<Program>,
}

impl fmt::Debug for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Condition").field(&self.source).finish()
    }
}

/// Functions a condition may call; operators have names that do not start with a letter.
const FUNCTIONS: [&str; 6] = ["size", "contains", "startsWith", "endsWith", "matches", "in"];

impl Condition {
    pub(crate) fn compile(source: &str) -> Result<Self, String> {
        let program = Program::compile(source).map_err(|errors| {
            let all: Vec<_> = errors.errors.iter().map(|error| error.msg.trim().to_owned()).collect();
            format!("not a CEL expression: {}", all.join("; "))
        })?;
        let mut found = Found::default();
        found.walk(program.expression());
        match found.wrong.into_iter().next() {
            Some(wrong) => Err(wrong),
            None => Ok(Self { source: source.to_owned(), reads: found.reads, program: Arc::new(program) }),
        }
    }

    /// Whether it holds; the error says why it cannot be told (kinds that do not fit together).
    pub(crate) fn holds(&self, facts: &Facts) -> Result<bool, String> {
        match self.program.execute(&facts.0) {
            Ok(Value::Bool(holds)) => Ok(holds),
            Ok(_) => Err("the condition does not give true or false".to_owned()),
            Err(error) => Err(error.to_string()),
        }
    }
}

/// What conditions are evaluated against.
pub(crate) struct Facts(Context<'static, 'static>);

impl Facts {
    /// `answers`: field -> (value, answered).
    pub fn new(answers: &BTreeMap<&str, (Value, bool)>, today: &str) -> Self {
        let key = |field: &&str| Key::String(Arc::new((*field).to_owned()));
        let values: HashMap<Key, Value> =
            answers.iter().map(|(field, (value, _))| (key(field), value.clone())).collect();
        let given: HashMap<Key, Value> =
            answers.iter().map(|(field, (_, given))| (key(field), Value::Bool(*given))).collect();
        let mut context = Context::with_env(environment());
        context.add_variable_from_value("answers", Value::Map(values.into()));
        context.add_variable_from_value("given", Value::Map(given.into()));
        context.add_variable_from_value("today", today);
        Self(context)
    }
}

fn environment() -> Arc<Env> {
    static ENVIRONMENT: OnceLock<Arc<Env>> = OnceLock::new();
    Arc::clone(ENVIRONMENT.get_or_init(|| Arc::new(Env::stdlib())))
}

/// What an expression refers to, and what it may not.
#[derive(Default)]
struct Found {
    reads: BTreeSet<String>,
    /// Variables of `exists`, `all` and the like, inside which we are.
    bound: Vec<String>,
    wrong: Vec<String>,
}

impl Found {
    fn walk(&mut self, expression: &IdedExpr) {
        match &expression.expr {
            Expr::Select(select) => match &select.operand.expr {
                Expr::Ident(name) if name == "answers" || name == "given" => {
                    self.reads.insert(select.field.clone());
                }
                _ => self.walk(&select.operand),
            },
            Expr::Ident(name) => self.ident(name),
            Expr::Call(call) => {
                let is_word = call.func_name.starts_with(|c: char| c.is_ascii_alphabetic());
                if is_word && !FUNCTIONS.contains(&call.func_name.as_str()) {
                    self.wrong.push(format!("unknown function `{}`", call.func_name));
                }
                call.target.iter().for_each(|target| self.walk(target));
                call.args.iter().for_each(|argument| self.walk(argument));
            }
            Expr::List(list) => list.elements.iter().for_each(|element| self.walk(element)),
            Expr::Comprehension(inner) => {
                self.walk(&inner.iter_range);
                let before = self.bound.len();
                self.bound.extend([inner.iter_var.clone(), inner.accu_var.clone()]);
                self.bound.extend(inner.iter_var2.clone());
                for part in [&inner.accu_init, &inner.loop_cond, &inner.loop_step, &inner.result] {
                    self.walk(part);
                }
                self.bound.truncate(before);
            }
            Expr::Literal(_) | Expr::Unspecified => {}
            Expr::Map(_) | Expr::Struct(_) => self.wrong.push("maps are of no use in a condition".to_owned()),
        }
    }

    fn ident(&mut self, name: &str) {
        if name == "answers" || name == "given" {
            self.wrong.push(format!("write `{name}.<field>`, so that the field can be checked"));
        } else if name != "today" && !name.starts_with('@') && !self.bound.iter().any(|bound| bound == name) {
            self.wrong.push(format!("unknown name `{name}`: use answers.<field>, given.<field> or today"));
        }
    }
}
