using AmazonAds.Entities;

namespace AmazonAds.Storage.Postgres;

/// <summary>A row on its way into the database.</summary>
/// <param name="Page">The place of its page in the group that is written together.</param>
/// <param name="ProfileId">The profile.</param>
/// <param name="Id">The entity's id.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Body">Its JSON.</param>
internal readonly record struct StagedRow(int Page, string ProfileId, string Id, AdsEntity Entity, ReadOnlyMemory<byte> Body);
