//! Which system type the value of a FHIR type becomes.

/// How the value of a FHIR type is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ValueKind {
    Boolean,
    Integer,
    Decimal,
    String,
    Date,
    DateTime,
    Time,
    Quantity,
    /// No single value.
    Complex,
    /// No definition: by what stood in the source.
    Unknown,
}

impl ValueKind {
    pub(super) fn of(type_name: &str) -> Self {
        match type_name {
            "" => Self::Unknown,
            "boolean" | "bl-simple" => Self::Boolean,
            "integer" | "int-simple" | "int-pos-simple" | "positiveInt" | "unsignedInt" => Self::Integer,
            "decimal" | "integer64" | "real-simple" => Self::Decimal,
            "date" => Self::Date,
            "dateTime" | "instant" => Self::DateTime,
            "time" => Self::Time,
            "Quantity" | "Age" | "Count" | "Distance" | "Duration" | "SimpleQuantity" | "MoneyQuantity" => {
                Self::Quantity
            }
            // FHIR's primitive types begin with a small letter, all others with a capital.
            name if name.starts_with(|first: char| first.is_ascii_lowercase()) => Self::String,
            _ => Self::Complex,
        }
    }

    pub(super) fn is_primitive(self) -> bool {
        !matches!(self, Self::Quantity | Self::Complex | Self::Unknown)
    }
}
