//! Yes, no, or unknown with a reason; and how such answers combine.

/// Whether a code is in a value set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// It is.
    Yes,
    /// It is not.
    No,
    /// It cannot be told here.
    Unknown(Reason),
}

/// Why it cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The value set, or one that it takes codes from, is not at hand.
    ValueSetMissing,
    /// The code system is not at hand.
    SystemMissing,
    /// Only a part of the code system is at hand.
    SystemIncomplete,
    /// Codes of the system follow a grammar; this one does, and no list says more.
    Grammar,
    /// The set picks codes in a way that cannot be worked out here.
    Filter,
    /// The set takes codes from itself.
    Circular,
    /// The set is larger than the limit.
    TooLarge,
}

impl Answer {
    /// In either.
    pub(super) fn or(self, other: Answer) -> Answer {
        match (self, other) {
            (Answer::Yes, _) | (_, Answer::Yes) => Answer::Yes,
            (Answer::Unknown(reason), _) | (_, Answer::Unknown(reason)) => Answer::Unknown(reason),
            (Answer::No, Answer::No) => Answer::No,
        }
    }

    /// In both.
    pub(super) fn and(self, other: Answer) -> Answer {
        match (self, other) {
            (Answer::No, _) | (_, Answer::No) => Answer::No,
            (Answer::Unknown(reason), _) | (_, Answer::Unknown(reason)) => Answer::Unknown(reason),
            (Answer::Yes, Answer::Yes) => Answer::Yes,
        }
    }

    /// In this one and not in the other.
    pub(super) fn and_not(self, other: Answer) -> Answer {
        let other = match other {
            Answer::Yes => Answer::No,
            Answer::No => Answer::Yes,
            unknown => unknown,
        };
        self.and(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unknown_stays_so_unless_the_other_side_decides() {
        let unknown = Answer::Unknown(Reason::Filter);
        assert_eq!(unknown.or(Answer::Yes), Answer::Yes);
        assert_eq!(unknown.or(Answer::No), unknown);
        assert_eq!(unknown.and(Answer::No), Answer::No);
        assert_eq!(Answer::Yes.and(unknown), unknown);
        assert_eq!(Answer::Yes.and_not(unknown), unknown);
        assert_eq!(unknown.and_not(Answer::Yes), Answer::No);
        assert_eq!(Answer::Yes.and_not(Answer::No), Answer::Yes);
    }
}
