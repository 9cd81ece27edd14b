//! Yew components that show Danish health messages and documents.
