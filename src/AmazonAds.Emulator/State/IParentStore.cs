namespace AmazonAds.Emulator.State;

/// <summary>Rows that others lie below.</summary>
internal interface IParentStore
{
    /// <summary>The position that an id stands for, or -1 where it can stand for none.</summary>
    long IndexOf(long id);

    /// <summary>The row of an id, or null where there is none.</summary>
    EmulatedEntity? Parent(long id);
}
