//! Expressions: the first line is one, what follows is the message it is asked of.

use crate::Target;
use crate::seeds;
use klarsyn::fhirpath::Environment;
use klarsyn::fhirpath::Expression;
use klarsyn::fhirpath::Host;
use klarsyn::fhirpath::Instance;
use klarsyn::fhirpath::Limits;
use klarsyn::fhirpath::TypeId;
use klarsyn::parse;
use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;

pub(super) const FHIRPATH: Target = Target {
    name: "fhirpath",
    about: "an expression on the first line, parsed and evaluated over a message",
    longest: 1_024,
    run,
    seeds: || seeds::texts(EXPRESSIONS),
    words: &[
        "where(",
        "select(",
        "repeat(",
        "descendants()",
        "children()",
        "aggregate($total + $this, 1)",
        "iif(",
        "resolve()",
        "ofType(Observation)",
        "as(string)",
        "is System.Integer",
        "matches('(a*)*$')",
        "matchesFull('",
        "replaceMatches('",
        "replace('a','bb')",
        "combine(",
        "union(",
        "intersect(",
        "exclude(",
        "subsetOf(%context)",
        "distinct()",
        "isDistinct()",
        "sort(-$this)",
        "lowBoundary(",
        "highBoundary(8)",
        "precision()",
        "round(",
        "power(",
        "sqrt()",
        "log(2)",
        "ln()",
        "exp()",
        "truncate()",
        "toQuantity('mg')",
        "toDateTime()",
        "toDecimal()",
        "convertsToTime()",
        "encode('base64')",
        "decode('hex')",
        "escape('html')",
        "@2024-02-29T08:30:00.123+01:00",
        "@T12",
        "3 months",
        "1 'mg'",
        "%resource",
        "%rootResource",
        "$index",
        "$total",
        "$this",
        " div ",
        " mod ",
        " in ",
        " contains ",
        " implies ",
        " xor ",
        "!~",
        "~",
        "|",
        "&",
        "{}",
        "9223372036854775807",
        "1.0e9",
        "conformsTo('x')",
        "memberOf('x')",
        "htmlChecks()",
        "extension('u')",
        "hasValue()",
        "getValue()",
        "trace('x')",
        "join('')",
        "split('')",
        "toChars()",
        "indexOf('')",
        "substring(1,",
        "now()",
        "today()",
        "comparable(",
        "defineVariable('a', $this)",
    ],
};

const MESSAGE: &str = r##"{"resourceType":"Bundle","type":"message","entry":[
 {"fullUrl":"urn:uuid:1","resource":{"resourceType":"MessageHeader","sender":{"reference":"urn:uuid:2"}}},
 {"fullUrl":"urn:uuid:2","resource":{"resourceType":"Observation","status":"final","issued":"2024-02-29T08:30:00+01:00",
  "valueQuantity":{"value":7.0,"unit":"mmol/L","system":"http://unitsofmeasure.org","code":"mmol/L"},
  "component":[{"valueString":"æøå"},{"valueInteger":-3}]}}]}"##;

const EXPRESSIONS: &[&str] = &[
    "entry.resource.ofType(Observation).where(status = 'final' and issued >= @2024-02-29T08).value.exists()",
    "entry[0].resource.sender.reference.resolve().all(code.coding.code.exists() xor code.text.exists())",
    "iif(entry.exists().not(), {}, entry.resource.component.value.select($this & '-' & $index.toString()))",
    "(1 | 2.50 | 'a\\u00e6\\n').aggregate($total + 1, 0) div 3 mod 2 != -4 * (3 - 1) / 2",
    "entry.resource.descendants().repeat(children()).as(string).matches('(?i)^[a-f0-9]{8}-(?!00)\\\\d+$')",
    "4 days + 2.5 'mg' ~ 3 weeks or @T08:30 <= @T09 implies %`vs-x` contains %resource.id",
    "entry.resource.value.toString().replaceMatches('(a+)+', '$1').split(',').join('|').substring(1, 2)",
    "1.587.lowBoundary(6) is System.Decimal /* c */ // d",
    "entry.sort(-fullUrl).tail().skip(1).take(2).last().type().name in ('a' | `b`)",
    "'aGVq'.decode('base64').escape('html').encode('hex').toChars().distinct().count().power(3).log(10)",
    "@2024-02-29.highBoundary(17) > @2024-01 and '7.0 mmol/L'.toQuantity() < entry.resource.value",
    "entry.resource.issued + 1 month - 3 seconds = @2024-03-29T08:29:57+01:00",
    "value.value >= 1\n{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":1e400,\"code\":\"kg\"}}",
    "Patient.name.given.combine(name.family).where($this.length() > 1).first()\n<Patient xmlns=\"http://hl7.org/fhir\"><name><given value=\"a\"/></name></Patient>",
];

/// Takes every name of the tree for a type, which is enough for those of its resources.
struct Names<'t>(&'t Tree);

impl Host for Names<'_> {
    fn find_type(&self, name: &str) -> Option<TypeId> {
        self.0.names.find(name).map(|name| TypeId(name.index() as u32))
    }

    fn type_name(&self, ty: TypeId) -> &str {
        self.0.names.iter().nth(ty.0 as usize).unwrap_or("")
    }

    fn resolve(&self, _: Option<NodeId>, reference: &str) -> Option<NodeId> {
        let mut entries = self.0.named(NodeId::ROOT, "entry");
        let entry = entries.find(|&entry| self.0.child_value(entry, "fullUrl") == Some(reference))?;
        self.0.child(entry, "resource")
    }
}

fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (text, message) = text.split_once('\n').unwrap_or((&text, MESSAGE));
    let Ok(expression) = Expression::parse(text) else { return };
    let tree = parse::parse("", message.as_bytes(), &parse::Limits::default()).tree;
    let host = Names(&tree);
    let instance = Instance::new(&tree, &host);
    let limits = Limits { steps: 200_000, items: 50_000, text: 100_000 };
    for strict in [false, true] {
        let env = Environment::new(&instance).limits(limits).strict(strict);
        let first = expression.evaluate(&env, instance.root());
        let env = Environment::new(&instance).limits(limits).strict(strict);
        assert_eq!(first.is_ok(), expression.evaluate(&env, instance.root()).is_ok(), "an answer twice the same");
    }
}
