//! An analysis over time, ready to be drawn.

use super::Time;
use super::Value;

/// A series of numbers of one analysis and unit. Positions are from 0 to 1, up and to the right.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Trend {
    /// The analysis.
    pub name: Value,
    /// Its unit.
    pub unit: String,
    /// What a reader of the curve must know, in a sentence; mostly empty.
    pub note: String,
    /// Points, the earliest first.
    pub points: Vec<TrendPoint>,
    /// Marks on the scale of values.
    pub ticks: Vec<Tick>,
    /// The range that all of the points share, if the messages have one.
    pub band: Option<Band>,
    /// Headings of the same as a table: time, value, flag.
    pub columns: [String; 3],
}

/// One number.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct TrendPoint {
    /// When the sample was taken.
    pub time: Time,
    /// Where on the scale of time.
    pub x: f64,
    /// Where on the scale of values.
    pub y: f64,
    /// The value.
    pub value: Value,
    /// Flag and correction in words.
    pub remark: String,
}

/// A mark on the scale of values.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Tick {
    /// Where.
    pub y: f64,
    /// Its number.
    pub text: String,
}

/// A range over the whole curve.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Band {
    /// Where it begins.
    pub low: f64,
    /// Where it ends.
    pub high: f64,
    /// The range in words.
    pub text: String,
}
