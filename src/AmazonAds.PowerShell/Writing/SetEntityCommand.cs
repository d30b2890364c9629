namespace AmazonAds.PowerShell.Writing;

/// <summary>
/// The base of cmdlets that change entities. Of a piped entity only its ids are taken, and what was changed on it;
/// what stands on the command line comes first. Rows of other kinds bind fields by name.
/// </summary>
public abstract class SetEntityCommand() : EditEntityCommand(EntityEditing.Update);
