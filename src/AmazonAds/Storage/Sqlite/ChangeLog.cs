using AmazonAds.Entities;

namespace AmazonAds.Storage.Sqlite;

/// <summary>Writes the table <c>change</c>.</summary>
/// <param name="database">The file.</param>
internal sealed class ChangeLog(SqliteDatabase database)
{
    /// <summary>The field that tells that a row went or came back.</summary>
    public const string GoneAt = "gone_at";

    private readonly SqliteStatement insert = database.Statement(
        "INSERT INTO change (profile_id, kind, id, field, old, new, at, ad_product) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");

    /// <summary>Writes one change.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="id">The row's id.</param>
    /// <param name="change">What changed.</param>
    /// <param name="at">When it was noticed.</param>
    public void Write(EntityKind kind, string profileId, string id, FieldChange change, string at) =>
        insert.With(profileId, kind.Name, id, change.Field, change.Old, change.New, at, StoredProduct.NameOf(kind)).Run();
}
