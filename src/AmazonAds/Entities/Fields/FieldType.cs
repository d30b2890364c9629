namespace AmazonAds.Entities;

/// <summary>What values a field takes.</summary>
public enum FieldType
{
    /// <summary>Text, as it is given.</summary>
    Text,

    /// <summary>One of the API's own words; its letters are brought into the API's case, and new words pass.</summary>
    Word,

    /// <summary>The id of another entity: digits.</summary>
    Id,

    /// <summary>An exact decimal number: money.</summary>
    Amount,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A list or an object.</summary>
    Json,
}
