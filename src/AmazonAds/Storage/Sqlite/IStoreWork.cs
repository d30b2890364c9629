namespace AmazonAds.Storage.Sqlite;

/// <summary>A piece of work on the store. It may be run again when the transaction it was in failed for another's sake.</summary>
internal interface IStoreWork
{
    /// <summary>How much it weighs in a transaction, in rows.</summary>
    int Weight { get; }

    /// <summary>Whether it has effects beside the database, and so shares its transaction with nothing.</summary>
    bool IsAlone { get; }

    /// <summary>Does it, inside a transaction.</summary>
    /// <param name="session">What it works with.</param>
    void Run(StoreSession session);

    /// <summary>Tells that it is committed.</summary>
    void Succeed();

    /// <summary>Tells that it failed, and that nothing of it is in the database.</summary>
    /// <param name="session">What it worked with.</param>
    /// <param name="exception">Why.</param>
    void Fail(StoreSession session, Exception exception);
}
