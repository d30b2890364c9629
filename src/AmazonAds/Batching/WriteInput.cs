using AmazonAds.Connections;

namespace AmazonAds.Batching;

/// <summary>One item to write.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="Connection">The connection.</param>
/// <param name="ProfileId">The profile.</param>
/// <param name="Id">The entity's id; null for a create.</param>
/// <param name="Value">What is written.</param>
/// <param name="Source">What the caller gave, handed back with the outcome; null for the value itself.</param>
public sealed record WriteInput<T>(AdsConnection Connection, string ProfileId, string? Id, T Value, object? Source = null);
